c = get_config()
c.CourseDirectory.course_id = "matinee"
c.ClearSolutions.code_stub = {"java": 'throw new UnsupportedOperationException("TODO");'}
c.ClearSolutions.text_stub = "*Your answer here.*"
c.ExecutePreprocessor.timeout = 120
