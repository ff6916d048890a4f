"""Lets a kernel rehearse its start and some cells, so that it can leave behind an archive of its classes as it ends.

Usage: rehearse-kernel.py KERNEL_COMMAND…
"""
import sys

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

CELLS = (
    "1 + 1",
    'var names = List.of("a", "b");\nfor (String name : names) {\n    System.out.println(name);\n}\nnames.stream().map(n -> n + 1).toList()',
    "record Pair(int a, int b) {}\nnew Pair(1, 2)",
    'display("shown")',
    "int half(int n) { return n / 2; }\nhalf(8)",
    "int wrong = names;",
    "names.get(7)",
)


def main(command):
    manager = KernelManager()
    manager._kernel_spec = KernelSpec(argv=command, display_name="rehearsal", language="java", interrupt_mode="message")
    manager.start_kernel()
    process = manager.provisioner.process
    try:
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=120)
        for cell in CELLS:
            client.execute_interactive(cell, timeout=120, output_hook=lambda message: None)
        client.complete("names.", 6, reply=True, timeout=120)
        client.inspect("names.size()", 8, reply=True, timeout=120)
        client.shutdown()
        client.stop_channels()
        return process.wait(300)  # the archive is written last, which takes seconds
    finally:
        if process.poll() is None:
            process.kill()
        manager.cleanup_resources()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
