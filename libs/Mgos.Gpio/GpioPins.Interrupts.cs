// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <content>Interrupts and buttons.</content>
public sealed partial class GpioPins
{
    private readonly InterruptQueue _queue;

    /// <summary>Sets what is called on the loop for each interrupt of a pin; <see cref="EnableInterrupt"/> starts it. Replaces a handler before.</summary>
    /// <param name="pin">Its number. Its mode stays; one that was not set up becomes an input.</param>
    /// <param name="mode">What to wait for. Levels are called every <see cref="GpioConstants.LevelRepeatMilliseconds"/> while they last.</param>
    /// <param name="handler">What to call; may be null.</param>
    /// <returns>False if the pin cannot be used or <see cref="GpioConstants.MaxInterrupts"/> pins have one.</returns>
    /// <remarks>
    /// Mirrors <c>mgos_gpio_set_int_handler</c>. Interrupts are counted where they arrive, so none is lost while the loop is busy; the platform
    /// keeps 128 hardware events for the thread that counts. Interrupts come while the pin is an input, or an open-drain output that lets go.
    /// </remarks>
    public bool SetInterruptHandler(int pin, GpioInterruptMode mode, GpioHandler handler) => SetInterrupt(pin, mode, handler, null) != null;

    /// <summary>Sets what is called at once for each edge of a pin, on the thread of the hardware events, for counting faster than the loop turns.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="mode">What to wait for.</param>
    /// <param name="handler">What to call: it must be short and must not use the device, but for <c>Loop.Post</c>.</param>
    /// <returns>False as with <see cref="SetInterruptHandler"/>.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_set_int_handler_isr</c>. Differs: it gets the level, and is called in the order of the edges of all pins.</remarks>
    public bool SetIsrHandler(int pin, GpioInterruptMode mode, GpioIsrHandler handler) => SetInterrupt(pin, mode, null, handler) != null;

    /// <summary>Gives the handler of a pin.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>What the interrupt or button calls; null if there is none or one of <see cref="SetIsrHandler"/>.</returns>
    public GpioHandler GetInterruptHandler(int pin)
    {
        PinInterrupt interrupt = FindInterrupt(pin);
        return interrupt == null ? null : interrupt.Handler;
    }

    /// <summary>Starts the interrupt of a pin.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>False if it has no handler.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_enable_int</c>.</remarks>
    public bool EnableInterrupt(int pin)
    {
        PinInterrupt interrupt = FindInterrupt(pin);
        if (interrupt == null)
            return false;
        interrupt.Enable();
        return true;
    }

    /// <summary>Stops the interrupt of a pin; interrupts that wait are still handled.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>False if it has no handler.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_disable_int</c>.</remarks>
    public bool DisableInterrupt(int pin)
    {
        PinInterrupt interrupt = FindInterrupt(pin);
        if (interrupt == null)
            return false;
        interrupt.Disable();
        return true;
    }

    /// <summary>Drops the interrupts of a pin that wait for its handler.</summary>
    /// <param name="pin">Its number.</param>
    /// <remarks>Mirrors <c>mgos_gpio_clear_int</c>.</remarks>
    public void ClearInterrupt(int pin)
    {
        PinInterrupt interrupt = FindInterrupt(pin);
        if (interrupt != null)
            interrupt.Clear();
    }

    /// <summary>Stops the interrupt of a pin and forgets its handler, a button handler too.</summary>
    /// <param name="pin">Its number.</param>
    /// <returns>False if it has none.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_remove_int_handler</c>.</remarks>
    public bool RemoveInterruptHandler(int pin)
    {
        GpioHandler handler;
        return RemoveInterruptHandler(pin, out handler);
    }

    /// <summary>Stops the interrupt of a pin, forgets its handler and gives it.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="handler">The handler; null if there was none or one for <see cref="SetIsrHandler"/>.</param>
    /// <returns>False if it has none.</returns>
    public bool RemoveInterruptHandler(int pin, out GpioHandler handler)
    {
        PinInterrupt interrupt = FindInterrupt(pin);
        handler = interrupt == null ? null : interrupt.Handler;
        if (interrupt == null)
            return false;
        RemoveInterrupt(Find(pin));
        return true;
    }

    /// <summary>Sets up an input with a button and calls the handler on the loop when it is pressed or released. Replaces a handler before; ends a blink.</summary>
    /// <param name="pin">Its number.</param>
    /// <param name="pull">Its resistor: up for a button to ground.</param>
    /// <param name="edge">The edge to report: EdgeNegative is the press of a button to ground. EdgeAny reports both.</param>
    /// <param name="debounceMilliseconds">How long the level must have been left to settle, 0 or more; 0 reports each edge. The report comes after that time.</param>
    /// <param name="handler">What to call.</param>
    /// <returns>False if edge is no edge, the time is negative, or as with <see cref="SetInterruptHandler"/>.</returns>
    /// <remarks>Mirrors <c>mgos_gpio_set_button_handler</c>: a pulse shorter than the time is no press, and there is at most one report in it.</remarks>
    public bool SetButtonHandler(int pin, GpioPull pull, GpioInterruptMode edge, int debounceMilliseconds, GpioHandler handler)
    {
        if (edge < GpioInterruptMode.EdgePositive || edge > GpioInterruptMode.EdgeAny || debounceMilliseconds < 0)
            return false;
        return SetupInput(pin, pull) && (debounceMilliseconds == 0 ? SetInterruptHandler(pin, edge, handler) : SetButton(pin, edge, debounceMilliseconds, handler))
            && EnableInterrupt(pin);
    }

    private static bool HasButton(PinSlot slot) => slot.Interrupt != null && slot.Interrupt.Button != null;

    private bool SetButton(int pin, GpioInterruptMode edge, int debounceMilliseconds, GpioHandler handler)
    {
        PinButton button = new PinButton(_device, this, new ButtonDebouncer(edge, Read(pin)), pin, debounceMilliseconds, handler);
        PinInterrupt interrupt = SetInterrupt(pin, edge, button.OnInterrupt, null);
        if (interrupt == null)
            return false;
        interrupt.Button = button;
        return true;
    }

    private PinInterrupt SetInterrupt(int pin, GpioInterruptMode mode, GpioHandler handler, GpioIsrHandler isr)
    {
        PinSlot slot = Open(pin);
        if (slot == null)
            return null;
        RemoveInterrupt(slot);
        PinInterrupt interrupt = new PinInterrupt(_device, slot, _queue, mode, handler, isr);
        if (!_queue.Add(interrupt))
            return null;
        slot.Interrupt = interrupt;
        return interrupt;
    }

    private PinInterrupt FindInterrupt(int pin)
    {
        PinSlot slot = Find(pin);
        return slot == null ? null : slot.Interrupt;
    }

    private void RemoveInterrupt(PinSlot slot)
    {
        PinInterrupt interrupt = slot.Interrupt;
        slot.Interrupt = null;
        if (interrupt == null)
            return;
        interrupt.Remove();
        _queue.Remove(interrupt);
    }
}
