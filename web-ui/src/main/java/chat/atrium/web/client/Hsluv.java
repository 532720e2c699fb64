package chat.atrium.web.client;

/** The colour space HSLuv, revision 4: CIELUV with saturation as a share of what sRGB can show. */
final class Hsluv {

    private static final double KAPPA = 903.2962962;
    private static final double EPSILON = 0.0088564516;
    private static final double REF_U = 0.19783000664283;
    private static final double REF_V = 0.46831999493879;
    private static final double[][] FROM_XYZ = {
        {3.240969941904521, -1.537383177570093, -0.498610760293},
        {-0.96924363628087, 1.87596750150772, 0.041555057407175},
        {0.055630079696993, -0.20397695888897, 1.056971514242878}
    };

    private Hsluv() {}

    /** A colour of sRGB, each part from 0 to 1. */
    record Rgb(double red, double green, double blue) {}

    /**
     * A colour of the sRGB space.
     *
     * @param hue degrees
     * @param saturation 0 to 100
     * @param lightness above 0, below 100
     */
    static Rgb toRgb(double hue, double saturation, double lightness) {
        double angle = Math.toRadians(hue);
        double chroma = largestChroma(lightness, angle) / 100 * saturation;
        double u = Math.cos(angle) * chroma / (13 * lightness) + REF_U;
        double v = Math.sin(angle) * chroma / (13 * lightness) + REF_V;
        double y = luminance(lightness);
        double x = -(9 * y * u) / ((u - 4) * v - u * v);
        double z = (9 * y - 15 * v * y - v * x) / (3 * v);
        return new Rgb(channel(0, x, y, z), channel(1, x, y, z), channel(2, x, y, z));
    }

    /** The chroma at which a ray of that angle leaves what sRGB can show: the nearest of six border lines. */
    private static double largestChroma(double lightness, double angle) {
        double sub1 = Math.pow(lightness + 16, 3) / 1560896;
        double sub2 = sub1 > EPSILON ? sub1 : lightness / KAPPA;
        double nearest = Double.MAX_VALUE;
        for (double[] row : FROM_XYZ) {
            for (int t = 0; t <= 1; t++) {
                double top1 = (284517 * row[0] - 94839 * row[2]) * sub2;
                double top2 = (838422 * row[2] + 769860 * row[1] + 731718 * row[0]) * lightness * sub2
                        - 769860 * t * lightness;
                double bottom = (632260 * row[2] - 126452 * row[1]) * sub2 + 126452 * t;
                double length = top2 / bottom / (Math.sin(angle) - top1 / bottom * Math.cos(angle));
                nearest = length >= 0 ? Math.min(nearest, length) : nearest;
            }
        }
        return nearest;
    }

    private static double luminance(double lightness) {
        return lightness > 8 ? Math.pow((lightness + 16) / 116, 3) : lightness / KAPPA;
    }

    private static double channel(int index, double x, double y, double z) {
        double[] row = FROM_XYZ[index];
        double linear = row[0] * x + row[1] * y + row[2] * z;
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
