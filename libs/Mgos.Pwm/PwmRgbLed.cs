// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Pwm;

/// <summary>An RGB LED on three modulated pins.</summary>
/// <remarks>Mirrors <c>mgos_pwm_rgb_led</c>. Thread: loop.</remarks>
public sealed class PwmRgbLed
{
    private readonly PwmPins _pins;
    private readonly int _redPin;
    private readonly int _greenPin;
    private readonly int _bluePin;
    private int _color;
    private int _brightness = byte.MaxValue;
    private int _frequencyHertz = PwmConstants.LedFrequencyHertz;

    /// <summary>Makes an LED that is off until a colour is set.</summary>
    /// <param name="pins">The pins of the device.</param>
    /// <param name="redPin">Pin of the red part.</param>
    /// <param name="greenPin">Pin of the green part.</param>
    /// <param name="bluePin">Pin of the blue part.</param>
    public PwmRgbLed(PwmPins pins, int redPin, int greenPin, int bluePin)
    {
        _pins = pins;
        _redPin = redPin;
        _greenPin = greenPin;
        _bluePin = bluePin;
    }

    /// <summary>Sets the colour.</summary>
    /// <param name="color">0xRRGGBB.</param>
    /// <returns>False if a pin cannot be modulated.</returns>
    public bool SetColor(int color)
    {
        _color = color;
        return Apply();
    }

    /// <summary>Sets the colour by its parts.</summary>
    /// <param name="red">0 to 255.</param>
    /// <param name="green">0 to 255.</param>
    /// <param name="blue">0 to 255.</param>
    /// <returns>False if a pin cannot be modulated.</returns>
    /// <remarks>Mirrors mgos_pwm_rgb_led_set_color_rgb.</remarks>
    public bool SetColor(int red, int green, int blue) =>
        SetColor((red & byte.MaxValue) << 16 | (green & byte.MaxValue) << 8 | (blue & byte.MaxValue));

    /// <summary>Sets colour and brightness in one step.</summary>
    /// <param name="color">0xRRGGBB.</param>
    /// <param name="brightness">0 to 255, cut to it.</param>
    /// <returns>False if a pin cannot be modulated.</returns>
    /// <remarks>Mirrors mgos_pwm_rgb_led_set.</remarks>
    public bool Set(int color, int brightness)
    {
        _color = color;
        return SetBrightness(brightness);
    }

    /// <summary>Sets the brightness.</summary>
    /// <param name="brightness">0 to 255, cut to it.</param>
    /// <returns>False if a pin cannot be modulated.</returns>
    public bool SetBrightness(int brightness)
    {
        _brightness = brightness < 0 ? 0 : brightness > byte.MaxValue ? byte.MaxValue : brightness;
        return Apply();
    }

    /// <summary>Sets the frequency.</summary>
    /// <param name="frequencyHertz">In hertz, above 0.</param>
    /// <returns>False if a pin cannot be modulated.</returns>
    public bool SetFrequency(int frequencyHertz)
    {
        _frequencyHertz = frequencyHertz;
        return Apply();
    }

    /// <summary>Switches the LED off and gives its pins back.</summary>
    public void Stop()
    {
        _pins.Set(_redPin, 0, 0);
        _pins.Set(_greenPin, 0, 0);
        _pins.Set(_bluePin, 0, 0);
    }

    private bool Apply()
    {
        bool hasRed = SetPart(_redPin, _color >> 16);
        bool hasGreen = SetPart(_greenPin, _color >> 8);
        return SetPart(_bluePin, _color) && hasRed && hasGreen;
    }

    private bool SetPart(int pin, int component) =>
        _pins.Set(pin, _frequencyHertz, (component & byte.MaxValue) * _brightness / (PwmConstants.MaxComponent * PwmConstants.MaxComponent));
}
