awk 'BEGIN { for (i = 0; i < 40000; i++)
	print "# A line that nothing reads, again and again." }' \
	>>schools/larch/school.yaml
