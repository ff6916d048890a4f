"""Talks to one kernel as a front end does, for the checks beside this file. Usage of those: CHECKS.py KERNEL_COMMAND…"""
import json
import queue
import sys
import tempfile
import time

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

IDLE = ("status", {"execution_state": "idle"})


class Manager(KernelManager):
    """Starts one given command, without an installed kernel."""

    def __init__(self, command):
        super().__init__()
        self.client_class = "jupyter_client.blocking.BlockingKernelClient"
        self._kernel_spec = KernelSpec(argv=command, display_name="test", language="java", interrupt_mode="message")


class Cell:
    """What one cell published and replied."""

    def __init__(self, messages, reply, seconds):
        self.messages = messages
        self.reply = reply
        self.seconds = seconds

    def of(self, kind):
        return [content for type_, content in self.messages if type_ == kind]

    def printed(self, name="stdout"):
        return "".join(content["text"] for content in self.of("stream") if content["name"] == name)

    def result(self):
        results = self.of("execute_result")
        return results[-1]["data"]["text/plain"] if results else None

    def error(self):
        errors = self.of("error")
        return errors[-1] if errors else None


class Kernel:
    """A kernel that runs, and its client."""

    def __init__(self, command):
        self.published = {}
        self.states = []
        self.err = tempfile.TemporaryFile()
        self.manager = Manager(command)
        self.begin = time.time()
        self.manager.start_kernel(stderr=self.err, stdout=self.err)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def send(self, code, **options):
        return self.client.execute(code, **options)

    def run(self, code, timeout=60, **options):
        return self.collect([self.send(code, **options)], timeout)[0]

    def collect(self, ids, timeout=60):
        """Waits until each request is idle and replied to."""
        replies = {}
        start = time.time()
        while len(replies) < len(ids) or not all(IDLE in self.published.get(i, []) for i in ids):
            assert time.time() - start < timeout, f"no answer in {timeout} s: {[self.published.get(i) for i in ids]}"
            self.listen(0.05)
            try:
                while len(replies) < len(ids):
                    reply = self.client.get_shell_msg(timeout=0.001)
                    if reply["parent_header"].get("msg_id") in ids:
                        replies[reply["parent_header"]["msg_id"]] = reply["content"]
            except queue.Empty:
                pass
        return [Cell(list(self.published[i]), replies[i], time.time() - start) for i in ids]

    def listen(self, timeout):
        """Takes one message that is published, if there is one, and keeps it under its cell, whoever waits for what."""
        try:
            message = self.client.get_iopub_msg(timeout=timeout)
            parent = message["parent_header"].get("msg_id")
            self.published.setdefault(parent, []).append((message["msg_type"], message["content"]))
            if message["msg_type"] == "status":
                self.states.append(message["content"]["execution_state"])
        except queue.Empty:
            pass

    def ask(self, request, timeout=60):
        """Waits for the answer to a question, such as complete or inspect."""
        while True:
            reply = self.client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == request:
                return reply["content"]

    def await_print(self, request, text, timeout=60):
        """Waits until a cell, which may have ended, has printed this."""
        deadline = time.time() + timeout
        while not any(kind == "stream" and text in content["text"] for kind, content in self.published.get(request, [])):
            assert time.time() < deadline, f"not printed in {timeout} s: {text}"
            self.listen(0.05)

    def stopped(self, code, running_for=0.0):
        """Runs a cell, stops it once it surely runs, and gives it; its seconds are those that the stop took."""
        request = self.send('System.out.println("running");\n' + code)
        self.await_print(request, "running")
        time.sleep(running_for)
        self.manager.interrupt_kernel()
        return self.collect([request])[0]

    def said(self):
        """What the kernel wrote to its own standard streams, where a healthy one writes nothing."""
        self.err.seek(0)
        return self.err.read().decode()

    def shutdown(self):
        """Asks it to end, and gives the seconds that this took."""
        process = self.manager.provisioner.process
        start = time.time()
        self.client.shutdown()
        process.wait(60)
        seconds = time.time() - start
        self.client.stop_channels()
        return seconds

    def kill(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def check(*checks):
    """Runs the checks in one kernel, one after the other, and prints the figures that they give."""
    kernel = Kernel(sys.argv[1:])
    figures = {}
    try:
        for each in checks:
            try:
                figures.update(each(kernel) or {})
            except BaseException:
                print("FAILED:", each.__name__.replace("_", " "))
                raise
        assert kernel.said() == "", "the kernel wrote to its standard streams: " + kernel.said()
    finally:
        kernel.kill()
    print(json.dumps({name: round(value, 3) for name, value in figures.items()}))
