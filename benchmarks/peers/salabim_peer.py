"""The two questions in salabim: a Component a person, a Resource for who serves; generators, no statistics of its own."""

import peer
import salabim

salabim.yieldless(False)


def mm1(arrivals, services):
    world = salabim.Environment(trace=False, do_reset=True)
    desk = salabim.Resource("desk", capacity=1, monitor=False)
    waited = 0.0
    served = 0

    class Customer(salabim.Component):
        def process(self, service):
            nonlocal waited, served
            since = world.now()
            yield self.request(desk)
            waited += world.now() - since
            served += 1
            yield self.hold(service)
            self.release(desk)

    class Customers(salabim.Component):
        def process(self):
            for arrival, service in zip(arrivals, services):
                yield self.hold(till=arrival)
                Customer(service=service, mode=None, suppress_trace=True)

    Customers()
    world.run()
    return served, waited


def pathway(arrivals, seen):
    world = salabim.Environment(trace=False, do_reset=True)
    practitioners = salabim.Resource("practitioners", capacity=peer.PRACTITIONERS, monitor=False)

    class Patient(salabim.Component):
        def process(self):
            for contact in range(1 + peer.SESSIONS):
                if contact > 0:
                    yield self.hold(peer.GAP_MINUTES)
                since = world.now()
                yield self.request(practitioners)
                seen.contact(world.now(), since)
                yield self.hold(peer.minutes_of(contact))
                self.release(practitioners)
            seen.discharged += 1

    class Referrals(salabim.Component):
        def process(self):
            for arrival in arrivals:
                yield self.hold(till=arrival)
                Patient(suppress_trace=True)

    Referrals()
    world.run()


peer.main("salabim", salabim, mm1, pathway)
