package org.zhuqi.shared.jdbc;

import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts {@link ToldEvents} before the library's own repository of publications. */
@Configuration
class EventDelivery {
    @Bean
    static BeanPostProcessor toldEvents(ObjectProvider<EventSerializer> serializer, ObjectProvider<LaterWrites> later) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof EventPublicationRepository kept
                        ? new ToldEvents(kept, serializer.getObject(), later.getObject())
                        : bean;
            }
        };
    }

    /** Removes what was told, several times a second and before the program ends. */
    @Component
    @RequiredArgsConstructor
    static class Removal implements DisposableBean {
        private final EventPublicationRepository publications;

        @Scheduled(fixedDelay = 200)
        void remove() {
            if (publications instanceof ToldEvents told) {
                told.remove();
            }
        }

        @Override
        public void destroy() {
            remove();
        }
    }
}
