/**
 * How the window looks: colour tokens, fonts, icons, themes, the stylesheet and small parts such as notes and badges.
 *
 * <p>Knows JavaFX and nothing of sources, tasks or the window's regions.
 *
 * <p>Style classes for text: {@code hero, title, head, strong, small, data, code, big}; for colour: {@code second, third,
 * accent, ok, warn, error}; for buttons: {@code primary, bar, flat, link}; for surfaces: {@code card, note, chip, badge,
 * code-block, tool-row}.
 */
@NullMarked
package org.poolscope.app.look;

import org.jspecify.annotations.NullMarked;
