"""Checks what a kernel answers: results, displays, aborted cells, questions, comm messages, magics."""
import time

from client import IDLE, check


def a_value_is_shown_and_prints_are_streams(kernel):
    assert kernel.run("1 + 1").result() == "2"
    first = time.time() - kernel.begin
    assert kernel.run("int total = 0;").result() is None
    printed = kernel.run('System.out.println("★ hi"); System.err.println("oh");')
    assert printed.printed() == "★ hi\n" and printed.printed("stderr") == "oh\n"
    assert kernel.run("String none = null; none").result() is None
    assert kernel.run("6 + 6", silent=True).messages == [
        ("status", {"execution_state": "busy"}), ("status", {"execution_state": "idle"})]
    return {"start to first result (s)": first}


def displays_can_be_updated_and_pictures_carry_their_text(kernel):
    shown = kernel.run('var id = display("first"); updateDisplay(id, "second"); display(null);')
    assert [c["data"]["text/plain"] for c in shown.of("display_data")] == ["first", "null"], shown.messages
    assert shown.of("update_display_data")[0]["data"]["text/plain"] == "second"
    assert kernel.run('display("last")').result() is None, "a display's id is not a result"
    later = kernel.run('updateDisplay(id, "from another cell");')
    assert later.of("update_display_data")[0]["data"]["text/plain"] == "from another cell"
    image = kernel.run("new java.awt.image.BufferedImage(9, 9, 1)").of("execute_result")[0]["data"]
    assert "alt=" in image["text/html"] and image["image/png"], image
    figure = kernel.run('Figure.histogram("Stars", "stars", 4, 3, 5)').of("execute_result")[0]["data"]
    assert "<img" in figure["text/html"] and "alt=\"" in figure["text/html"], figure


def a_failure_aborts_the_cells_that_wait(kernel):
    cells = ('Thread.sleep(300); throw new Error();', "2 + 2", "3 + 3")
    first, second, third = kernel.collect([kernel.send(code) for code in cells])
    assert [cell.reply["status"] for cell in (first, second, third)] == ["error", "aborted", "aborted"]
    assert "execution_count" not in second.reply, "a cell that did not run has no number"
    kinds = [kind for kind, _ in second.messages]
    assert kinds == ["status", "status"], "a cell that did not run publishes nothing"
    going_on = [kernel.send(code, stop_on_error=False) for code in ("throw new Error();", "2 + 2")]
    assert kernel.collect(going_on)[1].result() == "4"
    assert kernel.run("5 + 5").result() == "10"


def a_stop_aborts_the_cells_that_wait(kernel):
    request = kernel.send('System.out.println("running"); while (true) { }')
    waiting = kernel.send("2 + 2")
    kernel.await_print(request, "running")
    kernel.manager.interrupt_kernel()
    first, second = kernel.collect([request, waiting])
    assert first.error()["ename"] == "CellStopped" and second.reply["status"] == "aborted", second.reply


def questions_are_answered(kernel):
    client = kernel.client
    assert kernel.ask(client.complete("Math.sqr", 8))["matches"] == ["sqrt("]
    assert "withMinOverlap(" in kernel.ask(client.complete("pearson().with", 14))["matches"]
    assert "String" in kernel.ask(client.inspect("none.length()", 7))["data"]["text/plain"]
    described = kernel.ask(client.inspect("Figure.histogram(", 10))
    assert described["found"] and "Figure Figure.histogram(" in described["data"]["text/plain"], described
    assert "Counts how many values" in described["data"]["text/plain"], "the library's Javadoc: " + described["data"]["text/plain"]
    assert not kernel.ask(client.inspect("nothingOfThisName", 3))["found"]
    assert kernel.ask(client.is_complete("for (;;) {"))["status"] == "incomplete"
    assert kernel.ask(client.is_complete("1 + 1"))["status"] == "complete"
    assert kernel.ask(client.is_complete("int = ;"))["status"] == "invalid"
    assert kernel.ask(client.kernel_info())["language_info"]["name"] == "Java"


def the_history_is_kept(kernel):
    kernel.run("7 + 7")
    kernel.run("8 + 8", store_history=False)
    tail = kernel.ask(kernel.client.history(hist_access_type="tail", n=2, raw=True, output=False))
    assert tail["status"] == "ok" and [entry[2] for entry in tail["history"]] == ["5 + 5", "7 + 7"] or \
        tail["history"][-1][2] == "7 + 7", tail
    found = kernel.ask(kernel.client.history(hist_access_type="search", pattern="int tot*", raw=True, output=False))
    assert [entry[2] for entry in found["history"]] == ["int total = 0;"], found


def a_message_of_another_protocol_does_no_harm(kernel):
    client = kernel.client
    client.shell_channel.send(client.session.msg("usage_request", {}))
    client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"wrong", b"{}", b"{}", b"{}", b"{}"])
    assert kernel.run("8 + 8").result() == "16"


def questions_and_comm_messages_are_served_while_a_cell_runs(kernel):
    client = kernel.client
    kernel.run("import org.dflib.jjava.jupyter.kernel.*; import org.dflib.jjava.jupyter.kernel.comm.*;"
               "import org.dflib.jjava.jupyter.messages.*; import org.dflib.jjava.jupyter.messages.comm.*;")
    kernel.run("volatile boolean pressed = false;")
    opened = kernel.run('''BaseKernel.notebookKernel().getCommManager().registerTarget("press", (manager, id, target, message) ->
        new Comm(manager, id, target) {
            protected void onMessage(Message<CommMsgCommand> m) { pressed = true; }
            protected void onClose(Message<CommCloseCommand> m, boolean sending) { }
        });''')
    assert opened.reply["status"] == "ok", opened.error()
    waiting = kernel.send('System.out.println("waits"); while (!pressed) Thread.sleep(5);\n"pressed"')
    kernel.await_print(waiting, "waits")
    question = client.complete("Math.sqr", 8)
    assert kernel.ask(question)["matches"] == ["sqrt("]
    deadline = time.time() + 5
    while IDLE not in kernel.published.get(question, []) or kernel.states[-1] == "idle":
        assert time.time() < deadline, "a front end shows the last state it is told: a running cell as idle"
        kernel.listen(0.05)
    for kind, content in (("comm_open", {"comm_id": "1", "target_name": "press", "data": {}}),
                          ("comm_msg", {"comm_id": "1", "data": {}})):
        client.shell_channel.send(client.session.msg(kind, content))
    assert kernel.collect([waiting])[0].result() == "pressed"


def magics_do_what_they_say(kernel):
    help_ = kernel.run("%help").printed()
    for magic in ("%classpath PATH", "%maven GROUP:ARTIFACT:VERSION", "%%time", "%data", "%help"):
        assert magic in help_, (magic, help_)
    timed = kernel.run("%%time\ntotal + 1")
    assert timed.result() == "1" and timed.printed().startswith("This cell took "), timed.messages
    assert kernel.run("total\n% 7").result() == "0", "the operator, not a magic"
    unknown = kernel.run("%hepl").error()["evalue"]
    assert unknown.startswith("There is no %hepl. Did you mean %help? There are %%time, %classpath, %data, "), unknown
    assert "sample" in kernel.run("%data list").printed()
    assert "There is no" in kernel.run("%classpath /no/such.jar").error()["evalue"]
    assert kernel.ask(kernel.client.complete("%cl", 3))["matches"] == ["%classpath"]
    assert kernel.ask(kernel.client.is_complete("%help"))["status"] == "complete"
    assert "how long" in kernel.ask(kernel.client.inspect("%%time", 2))["data"]["text/plain"]


def a_one_line_cell_is_quick(kernel):
    times = sorted(kernel.run(f"{i} + 1").seconds for i in range(30))
    return {"one-line cell, median (ms)": 1000 * times[len(times) // 2]}


check(a_value_is_shown_and_prints_are_streams,
      displays_can_be_updated_and_pictures_carry_their_text,
      a_failure_aborts_the_cells_that_wait,
      a_stop_aborts_the_cells_that_wait,
      questions_are_answered,
      the_history_is_kept,
      a_message_of_another_protocol_does_no_harm,
      questions_and_comm_messages_are_served_while_a_cell_runs,
      magics_do_what_they_say,
      a_one_line_cell_is_quick)
