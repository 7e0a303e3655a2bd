mv schools/larch/evidence/2026-06-annual-review.md \
	schools/larch/evidence/2025-07-annual-review.md
