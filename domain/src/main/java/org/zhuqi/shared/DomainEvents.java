package org.zhuqi.shared;

/** Where use cases put news; stored with the change in the same transaction, delivered afterwards. */
@Port
public interface DomainEvents {
    void publish(DomainEvent event);
}
