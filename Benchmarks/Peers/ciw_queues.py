"""The queueing systems of `caseload bench` in Ciw: a network of one node.

    ciw_queues.py mm1|mm10|priority CUSTOMERS

Prints JSON: customers per second of processor time, and the mean wait in mean services.
"""

import json
import sys
import time

import ciw

LOAD = 0.9


def network(work):
    count = 10 if work == "mm10" else 1
    rate = LOAD * count
    exponential = ciw.dists.Exponential
    if work == "priority":
        return ciw.create_network(
            arrival_distributions={c: [exponential(rate / 2)] for c in ("urgent", "other")},
            service_distributions={c: [exponential(1.0)] for c in ("urgent", "other")},
            priority_classes={"urgent": 0, "other": 1},
            number_of_servers=[count],
        )
    return ciw.create_network(
        arrival_distributions=[exponential(rate)],
        service_distributions=[exponential(1.0)],
        number_of_servers=[count],
    )


def main(work, customers):
    ciw.seed(20230401)
    simulation = ciw.Simulation(network(work))
    start = time.process_time()
    simulation.simulate_until_max_customers(customers, method="Finish")
    seconds = time.process_time() - start
    waits = [record.waiting_time for record in simulation.get_all_records()]
    print(
        json.dumps(
            {"customers_per_second": customers / seconds, "mean_wait": sum(waits) / len(waits)}
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
