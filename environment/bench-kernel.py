"""Measures the course's kernel through a real Jupyter client, as it is installed, and prints the figures: lab bench kernel."""
import argparse
import queue
import statistics
import sys
import time

from jupyter_client import KernelManager


def collect(client, request, timeout=120):
    """Waits until the cell has ended, and gives the seconds and what it published."""
    start = time.perf_counter()
    published = []
    while True:
        try:
            message = client.get_iopub_msg(timeout=timeout)
        except queue.Empty:
            sys.exit(f"The kernel did not answer within {timeout} s.")
        if message["parent_header"].get("msg_id") == request:
            published.append((message["msg_type"], message["content"]))
            if message["msg_type"] == "error":
                sys.exit("\n".join(message["content"]["traceback"]))
            if published[-1] == ("status", {"execution_state": "idle"}):
                client.get_shell_msg(timeout=timeout)
                return time.perf_counter() - start, published


def start():
    """Starts a kernel and gives it with the seconds until the first result was there."""
    begin = time.perf_counter()
    manager = KernelManager(kernel_name="matinee")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    _, published = collect(client, client.execute("1 + 1"))
    assert any(kind == "execute_result" for kind, _ in published), published
    return time.perf_counter() - begin, manager, client


def stop(manager, client):
    client.stop_channels()
    manager.shutdown_kernel()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--cells", type=int, default=100)
    options = parser.parse_args()
    starts = []
    for _ in range(options.starts):
        seconds, manager, client = start()
        starts.append(seconds)
        if len(starts) < options.starts:
            stop(manager, client)
    version = collect(client, client.execute("Runtime.version()"))[1]
    print("JDK", next(content["data"]["text/plain"] for kind, content in version if kind == "execute_result"))
    print(f"start to first result: {statistics.median(starts):.2f} s (median of {len(starts)}; fastest {min(starts):.2f} s; {', '.join(f'{s:.2f}' for s in starts)})")
    cells = [1000 * collect(client, client.execute(f"{i} + 1"))[0] for i in range(options.cells)]
    tail = cells[-max(1, len(cells) // 5):]
    print(f"one-line cell: {statistics.median(cells):.0f} ms (median of {len(cells)}; the last {len(tail)}: {statistics.median(tail):.0f} ms; fastest {min(cells):.0f} ms, slowest {max(cells):.0f} ms)")
    for lines in (300_000, 1_000_000):
        seconds, published = collect(client, client.execute(f'for (int i = 0; i < {lines}; i++) System.out.println("line " + i);'))
        size = sum(len(content["text"]) for kind, content in published if kind == "stream")
        print(f"{lines:,} printed lines: {seconds:.2f} s ({size:,} characters reach the browser)")
    stop(manager, client)


if __name__ == "__main__":
    main()
