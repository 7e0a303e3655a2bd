rm schools/larch/about.md
ln -s school.yaml schools/larch/about.md
