package pult.domain.change;

import pult.domain.machine.Obstacle;

/// The appeal as it stands no longer takes the action.
public final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Obstacle obstacle;

    public NotApplicable(Obstacle obstacle) {
        super(obstacle.name());
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
