// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Device.Gpio;
using Mgos.Core;
using nanoFramework.Runtime.Native;

namespace Mgos.Gpio;

/// <summary>The pins of a device.</summary>
/// <remarks>
/// Mirrors mgos_gpio.h. A pin is opened when it is set up, and closed with <see cref="Close"/> or at the end of the device; other libraries cannot have it
/// meanwhile. Differs: an output begins low for some microseconds before it takes its level, because nanoFramework sets it so; reading a
/// push-pull output gives what was written. Thread: loop.
/// </remarks>
public sealed partial class GpioPins : IDisposable
{
    private readonly Device _device;
    private readonly ArrayList _slots = new ArrayList();
    private GpioController _controller;
    private ulong _levels;

    internal GpioPins(Device device)
    {
        _device = device;
        _queue = new InterruptQueue(device);
    }

    /// <summary>Finds the pins of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static GpioPins From(Device device) => (GpioPins)device.Parts.Find(typeof(GpioPins));

    /// <summary>Gives the name of a pin, for people.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>The name.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_str</c>.</remarks>
    public static string NameOf(int pin) => "GPIO" + pin.ToString();

    /// <summary>Sets up what a pin does; its pull and, for an output, the level last written stay.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>False if there is no such pin, it belongs to the flash chip or to somebody else, or it cannot have the mode; the log tells which.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_set_mode</c>.</remarks>
    public bool SetMode(int pin, GpioMode mode)
    {
        PinSlot slot = Open(pin);
        if (slot == null)
            return false;
        GpioMode before = slot.Mode;
        slot.Mode = mode;
        if (Apply(pin, slot))
            return true;
        slot.Mode = before;
        return false;
    }

    /// <summary>Sets the resistor of a pin; a push-pull output has none until it is an input.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="pull">The resistor.</param>
    /// <returns>False as with <see cref="SetMode"/>.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_set_pull</c>. A pin that was not set up becomes an input.</remarks>
    public bool SetPull(int pin, GpioPull pull)
    {
        PinSlot slot = Open(pin);
        if (slot == null)
            return false;
        slot.Pull = pull;
        return Apply(pin, slot);
    }

    /// <summary>Sets up an input.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="pull">Its resistor.</param>
    /// <returns>False as with <see cref="SetMode"/>.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_setup_input</c>.</remarks>
    public bool SetupInput(int pin, GpioPull pull)
    {
        PinSlot slot = Open(pin);
        if (slot == null)
            return false;
        slot.Pull = pull;
        return SetMode(pin, GpioMode.Input);
    }

    /// <summary>Sets up an output.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="level">The level that it begins with.</param>
    /// <returns>False as with <see cref="SetMode"/>.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_setup_output</c>: the level is there before the mode. One that is an output already just gets the level.</remarks>
    public bool SetupOutput(int pin, bool level)
    {
        Keep(pin, level);
        return SetMode(pin, GpioMode.Output);
    }

    /// <summary>Reads a pin.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>Its level; that written for a push-pull output; low for one that was not set up.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_read</c>.</remarks>
    public bool Read(int pin)
    {
        PinSlot slot = Find(pin);
        if (slot == null)
            return false;
        return slot.IsReadable ? (bool)slot.Pin.Read() : ReadOutput(pin);
    }

    /// <summary>Gives the level last written.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>The level, for inputs too; low at first.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_read_out</c>.</remarks>
    public bool ReadOutput(int pin) => IsNumber(pin) && (_levels & MaskOf(pin)) != 0;

    /// <summary>Writes the level of an output; a pin that is none keeps it until it becomes one.</summary>
    /// <param name="pin">Its number; others than 0 to 63 are ignored.</param>
    /// <param name="level">True for high.</param>
    /// <remarks>Mirrors <c>mgos_gpio_write</c>.</remarks>
    public void Write(int pin, bool level)
    {
        Keep(pin, level);
        PinSlot slot = Find(pin);
        if (slot != null && slot.Mode != GpioMode.Input)
            slot.Apply(level);
    }

    /// <summary>Inverts the level last written, and writes it.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>The new level.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_toggle</c>.</remarks>
    public bool Toggle(int pin)
    {
        bool level = !ReadOutput(pin);
        Write(pin, level);
        return ReadOutput(pin);
    }

    /// <summary>Toggles an output by the clock, beginning at the next turn of the loop; ends a blink before.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="onMilliseconds">How long it is high, 0 to 65535.</param>
    /// <param name="offMilliseconds">How long it is low, 0 to 65535. If either is 0 it only ends, and the level stays.</param>
    /// <returns>False if a time is out of range, the pin is no output or has a button handler, or the timers are used up.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_blink</c>.</remarks>
    public bool Blink(int pin, int onMilliseconds, int offMilliseconds)
    {
        if (!IsBlinkTime(onMilliseconds) || !IsBlinkTime(offMilliseconds))
            return false;
        PinSlot slot = Find(pin);
        if (slot == null)
            return onMilliseconds == 0 || offMilliseconds == 0;
        StopBlinking(slot);
        if (onMilliseconds == 0 || offMilliseconds == 0)
            return true;
        if (slot.Mode == GpioMode.Input || HasButton(slot))
            return false;
        slot.Blinker = new PinBlinker(_device, this, pin, onMilliseconds, offMilliseconds);
        return slot.Blinker.Start();
    }

    /// <summary>Gives a pin back: an input without pull, handler and blink, which others may open.</summary>
    /// <param name="pin">Its number; one that is not set up is ignored.</param>
    public void Close(int pin)
    {
        PinSlot slot = Find(pin);
        if (slot == null)
            return;
        Release(slot);
        _slots.Remove(slot);
        Keep(pin, false);
    }

    /// <summary>Gives all pins back.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _slots.Count; i++)
            Release((PinSlot)_slots[i]);
        _slots.Clear();
    }

    private static bool IsNumber(int pin) => pin >= 0 && pin <= GpioConstants.MaxPin;

    private static ulong MaskOf(int pin) => 1UL << pin;

    private static bool IsBlinkTime(int milliseconds) => milliseconds >= 0 && milliseconds <= GpioConstants.MaxBlinkMilliseconds;

    private static void StopBlinking(PinSlot slot)
    {
        if (slot.Blinker != null)
            slot.Blinker.Stop();
        slot.Blinker = null;
    }

    private void Keep(int pin, bool level)
    {
        if (!IsNumber(pin))
            return;
        _levels = level ? _levels | MaskOf(pin) : _levels & ~MaskOf(pin);
    }

    private PinSlot Find(int pin)
    {
        for (int i = 0; i < _slots.Count; i++)
        {
            PinSlot slot = (PinSlot)_slots[i];
            if (slot.Pin.PinNumber == pin)
                return slot;
        }

        return null;
    }

    private PinSlot Open(int pin)
    {
        PinSlot slot = Find(pin);
        if (slot != null)
            return slot;
        if (!IsNumber(pin) || FlashPins.Contains(SystemInfo.TargetName, pin))
        {
            Refuse(pin, "there is no such pin, or it belongs to the flash chip");
            return null;
        }

        return TryOpen(pin);
    }

    private PinSlot TryOpen(int pin)
    {
        try
        {
            _controller = _controller ?? new GpioController();
            PinSlot slot = new PinSlot(_controller.OpenPin(pin));
            slot.Apply(ReadOutput(pin));
            _slots.Add(slot);
            return slot;
        }
        catch (Exception e)
        {
            // The platform says neither which pins there are nor who has them.
            Refuse(pin, "there is no such pin, or another library has it. " + e.Message);
            return null;
        }
    }

    private bool Apply(int pin, PinSlot slot)
    {
        if (slot.Mode == GpioMode.Input)
            StopBlinking(slot);
        try
        {
            slot.Apply(ReadOutput(pin));
            return true;
        }
        catch (ArgumentException)
        {
            Refuse(pin, "it cannot be an output");
            return false;
        }
    }

    private void Refuse(int pin, string why) => _device.Log.Error(nameof(GpioPins), NameOf(pin) + ": " + why);

    private void Release(PinSlot slot)
    {
        StopBlinking(slot);
        RemoveInterrupt(slot);
        slot.Pin.Dispose();
    }
}
