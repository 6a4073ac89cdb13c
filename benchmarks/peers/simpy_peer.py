"""The two questions in SimPy: a process a person, a Resource for who serves."""

import peer
import simpy


def mm1(arrivals, services):
    world = simpy.Environment()
    desk = simpy.Resource(world, capacity=1)
    waited = 0.0
    served = 0

    def customer(service):
        nonlocal waited, served
        since = world.now
        with desk.request() as turn:
            yield turn
            waited += world.now - since
            served += 1
            yield world.timeout(service)

    def customers():
        for arrival, service in zip(arrivals, services):
            yield world.timeout(arrival - world.now)
            world.process(customer(service))

    world.process(customers())
    world.run()
    return served, waited


def pathway(arrivals, seen):
    world = simpy.Environment()
    practitioners = simpy.Resource(world, capacity=peer.PRACTITIONERS)

    def patient():
        for contact in range(1 + peer.SESSIONS):
            if contact > 0:
                yield world.timeout(peer.GAP_MINUTES)
            since = world.now
            with practitioners.request() as turn:
                yield turn
                seen.contact(world.now, since)
                yield world.timeout(peer.minutes_of(contact))
        seen.discharged += 1

    def referrals():
        for arrival in arrivals:
            yield world.timeout(arrival - world.now)
            world.process(patient())

    world.process(referrals())
    world.run()


peer.main("SimPy", simpy, mm1, pathway)
