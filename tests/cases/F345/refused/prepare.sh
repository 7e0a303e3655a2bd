cat >>content/frameworks/harbour/2.0/framework.yaml <<END
severity: {C401: note, S115: warning, P652: note, C404: note}
END
