"""Recalculates a workbook in LibreOffice Calc: the document is loaded, the recalculation alone is clocked.

Arguments: the workbook, a folder for the profile, how many turns, the column and the rows that a key press changes.
Prints one line of JSON: milliseconds of each turn, of each key press, and the sums that the workbook holds.
Run by worksheet-calc.ts with the Python of the system, whose uno is that of LibreOffice.
"""

import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

SECONDS = 60


def connected(name):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    address = f"uno:pipe,name={name};urp;StarOffice.ComponentContext"
    until = time.monotonic() + SECONDS
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def clocked(work):
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def measured(desktop, book, turns, column):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(pathlib.Path(book).as_uri(), "_blank", 0, (hidden,))
    terms, rows = document.Sheets.getByName("Terms"), document.Sheets.getByName("Rows")
    document.calculateAll()
    whole = [clocked(document.calculateAll) for _ in range(turns)]
    total = terms.getCellRangeByName("B40")
    sums = {}
    for row in range(30, 40):
        sums[terms.getCellByPosition(0, row).String] = round(terms.getCellByPosition(1, row).Value * 1)
    keys = []
    for turn in range(turns):
        cell = rows.getCellByPosition(column, 1 + turn)
        keys.append(clocked(lambda: (cell.setValue(cell.Value + 1), total.Value)))
    document.close(True)
    return {"whole": whole, "keys": keys, "sums": sums}


def main():
    book, profile, turns, column = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    name = f"cadre-bench-{time.time_ns()}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={pathlib.Path(profile).as_uri()}",
            f"--accept=pipe,name={name};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connected(name)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        print(json.dumps(measured(desktop, book, turns, column)))
        try:
            desktop.terminate()
        except Exception:
            pass  # The bridge ends with the office.
        office.wait(30)
    finally:
        if office.poll() is None:
            office.kill()


main()
