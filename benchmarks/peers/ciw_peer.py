"""The two questions in Ciw: a network of queues. The pathway is a node of practitioners and a node, where nobody queues, of
weeks between sessions."""

import math

import ciw
import peer


def between(arrivals):
    """Intervals, and at their end nobody for ever."""
    return [now - before for before, now in zip([0.0, *arrivals], arrivals)] + [math.inf]


def simulated(network, people):
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(people)
    return simulation.get_all_records()


def mm1(arrivals, services):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Sequential(between(arrivals))],
        service_distributions=[ciw.dists.Sequential(services)],
        number_of_servers=[1],
    )
    records = simulated(network, len(arrivals))
    return len(records), sum(record.waiting_time for record in records)


class ContactMinutes(ciw.dists.Distribution):
    def sample(self, t=None, ind=None):
        contact = getattr(ind, "contact", 0)
        ind.contact = contact + 1
        return peer.minutes_of(contact)


def after_the_first_contact(individual, simulation):
    with_practitioner, gap = 1, 2
    return [gap, with_practitioner] * peer.SESSIONS


def pathway(arrivals, seen):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Sequential(between(arrivals)), None],
        service_distributions=[ContactMinutes(), ciw.dists.Deterministic(peer.GAP_MINUTES)],
        number_of_servers=[peer.PRACTITIONERS, math.inf],
        routing=ciw.routing.ProcessBased(after_the_first_contact),
    )
    for record in simulated(network, len(arrivals)):
        if record.node == 1:
            seen.contact(record.service_start_date, record.arrival_date)
            seen.discharged += record.destination == -1


peer.main("Ciw", ciw, mm1, pathway)
