package org.zhuqi.shared.jdbc;

import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.place.DemonstrationClock;

/**
 * Publishes to Spring; the publication registry keeps each event in the transaction until its listeners are done.
 *
 * <p>What is told of the past is no news: nobody is to hear today of what a demonstration did last year.
 */
@Repository
@RequiredArgsConstructor
class JdbcDomainEvents implements DomainEvents {
    private final ApplicationEventPublisher publisher;

    @Override
    public void publish(DomainEvent event) {
        if (!DemonstrationClock.isSetBack()) {
            publisher.publishEvent(event);
        }
    }
}
