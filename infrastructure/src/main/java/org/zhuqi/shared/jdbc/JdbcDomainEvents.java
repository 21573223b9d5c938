package org.zhuqi.shared.jdbc;

import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.DomainEvents;

/** Publishes to Spring; the publication registry keeps each event in the transaction until its listeners are done. */
@Repository
@RequiredArgsConstructor
class JdbcDomainEvents implements DomainEvents {
    private final ApplicationEventPublisher publisher;

    @Override
    public void publish(DomainEvent event) {
        publisher.publishEvent(event);
    }
}
