"""Checks what a learner is shown for each of the commonest mistakes, which are listed in mistakes.txt."""
import os
import re

from client import check


def plain(lines):
    """Without colors; how many frames a library has is its own affair."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines))
    text = re.sub(r"… \d+ frames? inside", "… some frames inside", text)
    # Of 1,024 frames that Java keeps, the last may be the kernel's own check.
    return re.sub(r"the same 1,02[123] more times", "the same 1,022 more times", text)


def each_mistake_gets_a_message_a_student_understands(kernel):
    with open(os.path.join(os.path.dirname(__file__), "mistakes.txt"), encoding="utf-8") as file:
        mistakes = file.read().strip("\n").split("\n\n== ")
    assert len(mistakes) > 20
    wrong = []
    for mistake in mistakes:
        code, wanted = mistake.split("\n", 1)[1].split("\n--\n")
        error = kernel.run(code).error()
        shown = plain(error["traceback"]) if error else "no error"
        if shown != wanted:
            wrong.append(f"{code}\n-- shows\n{shown}\n-- but should show\n{wanted}\n")
    assert not wrong, "\n" + "\n".join(wrong)
    return {"mistakes explained": len(mistakes)}


check(each_mistake_gets_a_message_a_student_understands)
