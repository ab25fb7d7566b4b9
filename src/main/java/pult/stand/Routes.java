package pult.stand;

import pult.stand.http.HttpAnswer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the call a request asks for.
final class Routes {
    /// Answers a request of somebody who has signed in.
    @FunctionalInterface
    interface Handler {
        HttpAnswer answer(Visit visit);
    }

    /// @param segments of the path; one in braces takes any value
    private record Route(String method, List<String> segments, Call.Kind kind, Handler handler) {}

    /// @param path values of the places in the path
    record Found(Call.Kind kind, Handler handler, Map<String, String> path) {}

    private final List<Route> routes = new java.util.ArrayList<>();

    void add(String method, String path, Call.Kind kind, Handler handler) {
        routes.add(new Route(method, split(path), kind, handler));
    }

    Optional<Found> find(String method, String path) {
        var segments = split(path);
        for (var route : routes) {
            if (route.method().equals(method)
                    && route.segments().size() == segments.size()
                    && fits(route.segments(), segments)) {
                return Optional.of(
                        new Found(route.kind(), route.handler(), places(route, segments)));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(List<String> wanted, List<String> segments) {
        for (var i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> places(Route route, List<String> segments) {
        var places = new HashMap<String, String>();
        for (var i = 0; i < segments.size(); i++) {
            var wanted = route.segments().get(i);
            if (wanted.startsWith("{")) {
                places.put(wanted.substring(1, wanted.length() - 1), segments.get(i));
            }
        }
        return places;
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
