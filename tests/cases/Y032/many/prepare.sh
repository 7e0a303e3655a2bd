awk 'BEGIN { for (i = 0; i < 20000; i++) print "- {id: t" i ", label: x}" }' \
	>>content/themes.yaml
