package pult.ui.fx;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// Pictures of what is on a scene, shown or not. JavaFX thread.
public final class Snapshots {
    private Snapshots() {}

    /// Writes the scene at its own size.
    public static void png(Scene scene, Path file) {
        write(scene.snapshot(null), file);
    }

    /// Writes one node.
    public static void png(Node node, Path file) {
        write(node.snapshot(new SnapshotParameters(), null), file);
    }

    /// Writes a window with the lists and menus that lie over it.
    public static void png(Stage stage, Path file) {
        var picture = image(stage.getScene().snapshot(null));
        var pen = picture.createGraphics();
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow over && over.isShowing()) {
                var x = over.getX() - stage.getX() - stage.getScene().getX();
                var y = over.getY() - stage.getY() - stage.getScene().getY();
                pen.drawImage(over(over.getScene()), (int) x, (int) y, null);
            }
        }
        pen.dispose();
        write(picture, file);
    }

    /// What lies over a window shows it through where nothing is drawn, e.g. around its shadow.
    private static BufferedImage over(Scene scene) {
        var seen = new SnapshotParameters();
        seen.setFill(Color.TRANSPARENT);
        seen.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return image(scene.getRoot().snapshot(seen, null), BufferedImage.TYPE_INT_ARGB);
    }

    public static BufferedImage image(Image picture) {
        return image(picture, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage image(Image picture, int type) {
        var width = (int) picture.getWidth();
        var height = (int) picture.getHeight();
        var pixels = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static void write(Image picture, Path file) {
        write(image(picture), file);
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!ImageIO.write(picture, "png", file.toFile())) {
                throw new IllegalStateException("no writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
