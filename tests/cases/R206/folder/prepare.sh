mkdir 'schools/Larch Infants'
cp schools/larch/school.yaml 'schools/Larch Infants'
