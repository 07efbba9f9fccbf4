/* The two inner loops of the painter by rule. Pictures are H x W x 3 float, sRGB in [0,1], row after row.
 *
 * kuwahara_variable: anisotropic Kuwahara filter (Kyprianidis, Kang, Doellner 2009) with the polynomial
 * sector weights of Kyprianidis, Semmo, Kang, Doellner 2010, and a brush radius given for every pixel.
 * stroke_lines: how line-like a ridge map is along its best direction, and the photo smoothed along it only.
 */
#include <math.h>
#include <stddef.h>
#include <string.h>

#define SECTORS 8
#define DIRECTIONS 16

static int reflect(int i, int n) {
  if (i < 0) i = -i;
  if (i >= n) i = 2 * n - 2 - i;
  return i < 0 ? 0 : (i >= n ? n - 1 : i);
}

typedef struct {
  float weight[SECTORS], red[SECTORS], green[SECTORS], blue[SECTORS], square[SECTORS];
} Sums;

/* Adds one sample at (u, v) of the unit disc to the eight overlapping sectors. */
static inline void add_sample(Sums *s, const float *cosine, const float *sine, float u, float v, float zeta,
                              float eta, const float *p) {
  float w[SECTORS], total = 1e-9f;
  for (int k = 0; k < SECTORS; k++) {
    float along = cosine[k] * u + sine[k] * v, across = cosine[k] * v - sine[k] * u;
    float z = along + zeta - eta * across * across;
    z = z > 0 ? z : 0;
    w[k] = z * z;
    total += w[k];
  }
  float fall = 1 - 0.9f * (u * u + v * v);
  float scale = fall * fall / total, square = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
  for (int k = 0; k < SECTORS; k++) {
    float a = w[k] * scale;
    s->weight[k] += a;
    s->red[k] += a * p[0];
    s->green[k] += a * p[1];
    s->blue[k] += a * p[2];
    s->square[k] += a * square;
  }
}

/* Mixes the sector means, the calm sectors (small variance) first. */
static inline void mix_sectors(const Sums *s, float sharpness, float *out) {
  float total = 1e-20f, sum[3] = {0, 0, 0};
  for (int k = 0; k < SECTORS; k++) {
    if (s->weight[k] < 1e-6f) continue;
    float n = 1 / s->weight[k], r = s->red[k] * n, g = s->green[k] * n, b = s->blue[k] * n;
    float variance = s->square[k] * n - (r * r + g * g + b * b);
    float w = 1 / (1 + powf(65025.0f * (variance > 0 ? variance : 0), 0.25f * sharpness));
    sum[0] += w * r;
    sum[1] += w * g;
    sum[2] += w * b;
    total += w;
  }
  for (int c = 0; c < 3; c++) out[c] = sum[c] / total;
}

/* shape: H x W x 3 (cos, sin of the stroke direction, anisotropy 0..1); radius: H x W in pixels. */
void kuwahara_variable(const float *src, const float *shape, const float *radius, float *dst, int height, int width,
                       float sharpness) {
  float cosine[SECTORS], sine[SECTORS];
  for (int k = 0; k < SECTORS; k++) {
    cosine[k] = cosf(k * 0.78539816f);
    sine[k] = sinf(k * 0.78539816f);
  }
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      size_t i = (size_t)y * width + x;
      float c = shape[3 * i], s = shape[3 * i + 1], stretch = 1 + shape[3 * i + 2], r = radius[i];
      float a = r * stretch, b = r / stretch, zeta = 2 / r, eta = (zeta + 0.8365f) / 0.3003f;
      int reach_x = (int)sqrtf(a * a * c * c + b * b * s * s), reach_y = (int)sqrtf(a * a * s * s + b * b * c * c);
      Sums sums;
      memset(&sums, 0, sizeof sums);
      for (int dy = -reach_y; dy <= reach_y; dy++)
        for (int dx = -reach_x; dx <= reach_x; dx++) {
          float u = (c * dx + s * dy) / a, v = (c * dy - s * dx) / b;
          if (u * u + v * v > 1) continue;
          const float *p = src + 3 * ((size_t)reflect(y + dy, height) * width + reflect(x + dx, width));
          add_sample(&sums, cosine, sine, u, v, zeta, eta, p);
        }
      mix_sectors(&sums, sharpness, dst + 3 * i);
    }
}

static float along_rounded(const float *map, int height, int width, int y, int x, float c, float s, int half) {
  float sum = 0;
  for (int t = -half; t <= half; t++) {
    int yy = reflect(y + (int)lrintf(s * t), height), xx = reflect(x + (int)lrintf(c * t), width);
    sum += map[(size_t)yy * width + xx];
  }
  return sum / (2 * half + 1);
}

/* Bilinear sample of three channels at a real position, added with a weight. */
static void add_bilinear(const float *src, int height, int width, float y, float x, float weight, float *sum) {
  int y0 = (int)floorf(y), x0 = (int)floorf(x);
  float fy = y - y0, fx = x - x0;
  for (int j = 0; j < 2; j++)
    for (int i = 0; i < 2; i++) {
      float w = weight * (j ? fy : 1 - fy) * (i ? fx : 1 - fx);
      const float *p = src + 3 * ((size_t)reflect(y0 + j, height) * width + reflect(x0 + i, width));
      for (int c = 0; c < 3; c++) sum[c] += w * p[c];
    }
}

/* Mean of a map along a direction, sampled between pixels, so that slanted lines do not turn into beads. */
static float along_smooth(const float *map, int height, int width, int y, int x, float c, float s, int half) {
  float sum = 0;
  for (int t = -half; t <= half; t++) {
    float py = y + s * t, px = x + c * t;
    int y0 = (int)floorf(py), x0 = (int)floorf(px);
    for (int j = 0; j < 2; j++)
      for (int i = 0; i < 2; i++) {
        float w = (j ? py - y0 : 1 - py + y0) * (i ? px - x0 : 1 - px + x0);
        sum += w * map[(size_t)reflect(y0 + j, height) * width + reflect(x0 + i, width)];
      }
  }
  return sum / (2 * half + 1);
}

/* Best of the directions for the pixel: its cosine and sine, and the mean of the map over all directions. */
static float best_direction(const float *map, int height, int width, int y, int x, int half, float *bc, float *bs) {
  float best = -1, mean = 0;
  for (int k = 0; k < DIRECTIONS; k++) {
    float c = cosf(k * 3.14159265f / DIRECTIONS), s = sinf(k * 3.14159265f / DIRECTIONS);
    float m = along_rounded(map, height, width, y, x, c, s, half);
    mean += m / DIRECTIONS;
    if (m > best) { best = m; *bc = c; *bs = s; }
  }
  return mean;
}

/* ridge: H x W, >= 0. strength: best mean along a direction less the mean over directions. colour: photo along it. */
void stroke_lines(const float *src, const float *ridge, float *strength, float *colour, int height, int width,
                  int half, float floor_level) {
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      size_t i = (size_t)y * width + x;
      memcpy(colour + 3 * i, src + 3 * i, 3 * sizeof(float));
      strength[i] = 0;
      if (ridge[i] < floor_level) continue;
      float c = 1, s = 0, sum[3] = {0, 0, 0}, total = 0;
      float mean = best_direction(ridge, height, width, y, x, half, &c, &s);
      strength[i] = along_smooth(ridge, height, width, y, x, c, s, half) - mean;
      for (int t = -3; t <= 3; t++) {
        float w = 1 - 0.08f * t * t;
        add_bilinear(src, height, width, y + s * t, x + c * t, w, sum);
        total += w;
      }
      for (int k = 0; k < 3; k++) colour[3 * i + k] = sum[k] / total;
    }
}
