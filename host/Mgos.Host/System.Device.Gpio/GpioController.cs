// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using Mgos.Host.Board;

namespace System.Device.Gpio;

/// <summary>The pins of the current virtual device.</summary>
/// <remarks>The API and the behaviour of nanoFramework.System.Device.Gpio: all controllers of a device share its open pins.</remarks>
public sealed class GpioController : IDisposable
{
    private readonly HostMachine _machine = HostMachine.Required;
    private bool _isDisposed;

    /// <summary>Makes a controller.</summary>
    public GpioController()
    {
    }

    /// <summary>Makes a controller.</summary>
    /// <param name="numberingScheme">What the numbers mean; the same for both.</param>
    public GpioController(PinNumberingScheme numberingScheme) => NumberingScheme = numberingScheme;

    /// <summary>Gets what the numbers mean.</summary>
    public PinNumberingScheme NumberingScheme { get; internal set; }

    /// <summary>Gets one more than the highest number of a pin.</summary>
    public int PinCount => VirtualBoard.PinCount;

    private GpioPinSet Open => _machine.OpenPins;

    /// <summary>Opens a pin, as an input.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <returns>The pin.</returns>
    /// <exception cref="InvalidOperationException">It is open, reserved for the flash chip, or there is no such pin.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        var pin = Take(pinNumber);
        Open.Add(pin);
        return pin;
    }

    /// <summary>Opens a pin in a mode.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>The pin.</returns>
    /// <exception cref="InvalidOperationException">It is open, reserved for the flash chip, or there is no such pin.</exception>
    /// <exception cref="ArgumentException">It cannot have the mode.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        var pin = Take(pinNumber);
        try
        {
            pin.SetPinMode(mode);
        }
        catch
        {
            pin.Dispose();
            throw;
        }

        Open.Add(pin);
        return pin;
    }

    /// <summary>Closes a pin.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public void ClosePin(int pinNumber)
    {
        var bundle = Require(pinNumber);
        bundle.Pin.Dispose();
        Open.Remove(bundle);
    }

    /// <summary>Closes all pins of the device.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        Open.CloseAll();
        _isDisposed = true;
    }

    /// <summary>Gives the mode of a pin.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <returns>The mode.</returns>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public PinMode GetPinMode(int pinNumber) => Require(pinNumber).Pin.GetPinMode();

    /// <summary>Says whether a pin can have a mode.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>True if it can; false if there is no such pin.</returns>
    public bool IsPinModeSupported(int pinNumber, PinMode mode) => _machine.Board.Find(pinNumber)?.Supports(mode) ?? false;

    /// <summary>Says whether a pin is open.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <returns>True if it is open or reserved.</returns>
    public bool IsPinOpen(int pinNumber) => _machine.Board.Find(pinNumber) is { } pin && (pin.IsOpen || pin.IsReserved);

    /// <summary>Reads a pin.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <returns>Its level.</returns>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public PinValue Read(int pinNumber) => Require(pinNumber).Pin.Read();

    /// <summary>Writes an output.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <param name="value">The level.</param>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    /// <exception cref="ArgumentException">It is an input.</exception>
    public void Write(int pinNumber, PinValue value) => Require(pinNumber).Pin.Write(value);

    /// <summary>Sets the mode of a pin.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <param name="mode">The mode.</param>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    /// <exception cref="ArgumentException">It cannot have the mode.</exception>
    public void SetPinMode(int pinNumber, PinMode mode) => Require(pinNumber).Pin.SetPinMode(mode);

    /// <summary>Has a callback run at the edges of a pin, on the machine's event thread; it takes the place of the one before.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <param name="eventTypes">The edges.</param>
    /// <param name="callback">What to run.</param>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        var bundle = Require(pinNumber);
        Forget(bundle);
        bundle.EventTypes = eventTypes;
        bundle.Callback = callback;
        bundle.Forwarder = (_, e) => Forward(bundle, e);
        bundle.Pin.ValueChanged += bundle.Forwarder;
    }

    /// <summary>Has no callback run at the edges of a pin any more; a pin that is not open is ignored.</summary>
    /// <param name="pinNumber">Its number.</param>
    /// <param name="callback">Any; there is one at a time.</param>
    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        var bundle = Open.Find(pinNumber);
        if (bundle != null)
            Forget(bundle);
    }

    private static void Forget(GpioPinBundle bundle)
    {
        bundle.EventTypes = PinEventTypes.None;
        if (bundle.Forwarder != null)
            bundle.Pin.ValueChanged -= bundle.Forwarder;
        bundle.Forwarder = null;
    }

    private void Forward(GpioPinBundle bundle, PinValueChangedEventArgs e)
    {
        if ((bundle.EventTypes & e.ChangeType) != 0)
            bundle.Callback?.Invoke(this, new PinValueChangedEventArgs(e.ChangeType, e.PinNumber));
    }

    private GpioPin Take(int pinNumber)
    {
        var pin = _machine.Board.Find(pinNumber) ?? throw new InvalidOperationException("There is no pin " + pinNumber + ".");
        if (!pin.TryOpen())
            throw new InvalidOperationException("Pin " + pinNumber + (pin.IsReserved ? " belongs to the flash chip." : " is open already."));
        return new GpioPin(_machine, pin);
    }

    private GpioPinBundle Require(int pinNumber)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Open.Find(pinNumber) ?? throw new InvalidOperationException("Pin " + pinNumber + " is not open.");
    }
}
