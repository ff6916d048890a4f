"""Checks that Stop ends whatever a cell does, within two seconds, keeps the variables and leaves the next cell alone."""
import time

from client import check

ENDLESS = {
    "a sleeping cell": "Thread.sleep(100_000);",
    "a polling loop": "boolean done = false; while (!done) Thread.sleep(10);",
    "a busy loop": "long n = 0; while (true) n++;",
    "a training run": "MatrixFactorization.ofRank(8).withEpochs(1_000_000).fit(ratings)",
    "a deep recursion": "down(3_000)",
    "a cell that swallows the interrupt": "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) { } }",
    "a cell that swallows everything": "while (true) { try { while (true) { } } catch (Throwable t) { } }",
    "a wide recursion": "fib(200)",
}


def each_kind_of_cell_stops_within_two_seconds(kernel):
    prepared = kernel.run("int total = 0;\nvar ratings = Dataset.sample().ratings();\n"
                          "int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\n"
                          "int down(int n) { return n == 0 ? fib(200) : down(n - 1); }")
    assert prepared.reply["status"] == "ok", prepared.error()
    worst = 0
    for kind, code in ENDLESS.items():
        cell = kernel.stopped(code, 0.5)
        assert cell.error() and cell.error()["ename"] == "CellStopped", (kind, cell.messages)
        assert cell.seconds < 2, (kind, cell.seconds)
        assert kernel.run("total").result() == "0", kind
        worst = max(worst, cell.seconds)
    return {"slowest stop (s)": worst}


def a_hundred_stops_in_a_row_hit_nothing_else(kernel):
    begun = time.time()
    kinds = list(ENDLESS.values())
    for i in range(100):
        cell = kernel.stopped(kinds[i % len(kinds)])
        assert cell.error() and cell.error()["ename"] == "CellStopped", (i, kinds[i % len(kinds)], cell.messages)
        assert cell.seconds < 2, (i, kinds[i % len(kinds)], cell.seconds)
        if i % 5 == 4:
            assert kernel.run(f"total + {i}").result() == str(i)
    return {"100 stops in a row (s)": time.time() - begun}


def a_stop_between_cells_is_forgotten(kernel):
    client = kernel.client
    for i in range(10):
        client.control_channel.send(client.session.msg("interrupt_request", {}))
        assert client.get_control_msg(timeout=60)["msg_type"] == "interrupt_reply"
        assert kernel.run(f"long sum{i} = 0; for (int k = 0; k < 1_000_000; k++) sum{i} += k; sum{i}").result() == "499999500000"


def library_code_that_never_looks_is_left_behind(kernel):
    cell = kernel.stopped('new BigInteger("7").pow(60_000_000).bitLength()', 0.5)
    assert cell.error() and cell.error()["ename"] == "CellLeftBehind", cell.messages
    assert "restart the kernel to end it" in cell.error()["evalue"]
    assert kernel.run("total").result() == "0"


check(each_kind_of_cell_stops_within_two_seconds,
      a_hundred_stops_in_a_row_hit_nothing_else,
      a_stop_between_cells_is_forgotten,
      library_code_that_never_looks_is_left_behind)
