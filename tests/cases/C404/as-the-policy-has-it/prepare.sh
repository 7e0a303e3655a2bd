mv schools/larch/evidence/2026-06-annual-review.md \
	schools/larch/evidence/2025-07-annual-review.md

cat >>content/frameworks/harbour/2.0/framework.yaml <<END
severity: {C404: error, C413: note}
END
