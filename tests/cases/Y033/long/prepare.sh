awk 'BEGIN { for (i = 0; i < 6000; i++)
	print "A line of a text that goes on and on and on." }' \
	>>schools/larch/about.md
