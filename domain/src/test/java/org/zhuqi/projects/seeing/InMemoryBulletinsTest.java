package org.zhuqi.projects.seeing;

class InMemoryBulletinsTest extends BulletinsContract {
    private final Bulletins bulletins = new InMemoryBulletins();

    @Override
    protected Bulletins bulletins() {
        return bulletins;
    }
}
