package org.zhuqi.notifications;

import java.util.function.Supplier;

class InMemoryLettersTest extends LettersContract {
    private final Letters letters = new InMemoryLetters();

    @Override
    protected Letters letters() {
        return letters;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> step) {
        return step.get();
    }
}
