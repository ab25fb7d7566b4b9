package pult.domain.change;

/// The appeal as it stands no longer takes the action.
public final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Transitions.Obstacle obstacle;

    public NotApplicable(Transitions.Obstacle obstacle) {
        super(obstacle.name());
        this.obstacle = obstacle;
    }

    public Transitions.Obstacle obstacle() {
        return obstacle;
    }
}
