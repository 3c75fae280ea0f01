"""The queueing systems of `caseload bench` in SimPy: one process per customer, one resource.

    simpy_queues.py mm1|mm10|priority CUSTOMERS

Prints JSON: customers per second of processor time, and the mean wait in mean services.
"""

import json
import random
import sys
import time

import simpy

LOAD = 0.9


class Waits:
    """How many waits there were, and their sum."""

    def __init__(self):
        self.count = 0
        self.sum = 0.0

    def record(self, wait):
        self.count += 1
        self.sum += wait


def customer(environment, servers, waits, draw):
    arrived = environment.now
    with servers.request() as request:
        yield request
        waits.record(environment.now - arrived)
        yield environment.timeout(draw(1.0))


def customer_of_class(environment, servers, waits, draw):
    arrived = environment.now
    with servers.request(priority=0 if random.random() < 0.5 else 1) as request:
        yield request
        waits.record(environment.now - arrived)
        yield environment.timeout(draw(1.0))


def source(environment, servers, customers, rate, one, waits):
    draw = random.expovariate
    for _ in range(customers):
        yield environment.timeout(draw(rate))
        environment.process(one(environment, servers, waits, draw))


def main(work, customers):
    random.seed(20230401)
    count = 10 if work == "mm10" else 1
    environment = simpy.Environment()
    if work == "priority":
        servers, one = simpy.PriorityResource(environment, capacity=1), customer_of_class
    else:
        servers, one = simpy.Resource(environment, capacity=count), customer
    waits = Waits()
    environment.process(source(environment, servers, customers, LOAD * count, one, waits))
    start = time.process_time()
    environment.run()
    seconds = time.process_time() - start
    assert waits.count == customers
    print(json.dumps({"customers_per_second": customers / seconds, "mean_wait": waits.sum / customers}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
