cat >>content/frameworks/harbour/2.0/framework.yaml <<END
severity: {C999: error}
END
