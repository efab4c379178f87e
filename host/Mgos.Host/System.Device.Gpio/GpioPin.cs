// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using Mgos.Host.Board;

namespace System.Device.Gpio;

/// <summary>A pin of the current virtual device.</summary>
/// <remarks>
/// The API and the behaviour of nanoFramework.System.Device.Gpio on an ESP32: only outputs can be written, an output mode starts low, and
/// adding a handler sets the mode anew. Reading an output gives its level, which an ESP32 cannot.
/// </remarks>
public sealed class GpioPin : IDisposable
{
    private readonly object _lock = new();
    private readonly HostMachine _machine;
    private readonly VirtualPin _pin;
    private PinMode _mode;
    private TimeSpan _debounceTimeout;
    private PinValueChangedEventHandler _callbacks;
    private PinDebouncer _debouncer;
    private bool _isDisposed;

    internal GpioPin(HostMachine machine, VirtualPin pin)
    {
        _machine = machine;
        _pin = pin;
    }

    /// <summary>Occurs at each edge of an input and at each write to an output, on the machine's event thread.</summary>
    public event PinValueChangedEventHandler ValueChanged
    {
        add => SetCallbacks(_callbacks + value);
        remove => SetCallbacks(_callbacks - value);
    }

    /// <summary>Gets or sets how long a level must last to be an edge; zero for all edges. At least 10 ms on a device.</summary>
    public TimeSpan DebounceTimeout
    {
        get => _debounceTimeout;
        set
        {
            lock (_lock)
            {
                _debounceTimeout = value;
                _debouncer?.SetTimeout(value);
            }
        }
    }

    /// <summary>Gets the number of the pin.</summary>
    public int PinNumber => _pin.Number;

    /// <summary>Gives the mode.</summary>
    /// <returns>The mode.</returns>
    /// <exception cref="ObjectDisposedException">The pin is closed.</exception>
    public PinMode GetPinMode()
    {
        ThrowIfDisposed();
        return _mode;
    }

    /// <summary>Says whether the pin can have a mode.</summary>
    /// <param name="pinMode">The mode.</param>
    /// <returns>True if it can.</returns>
    /// <exception cref="ObjectDisposedException">The pin is closed.</exception>
    public bool IsPinModeSupported(PinMode pinMode)
    {
        ThrowIfDisposed();
        return _pin.Supports(pinMode);
    }

    /// <summary>Sets the mode; an output is low at first.</summary>
    /// <param name="value">The mode.</param>
    /// <exception cref="ArgumentException">The pin cannot have it.</exception>
    /// <exception cref="ObjectDisposedException">The pin is closed.</exception>
    public void SetPinMode(PinMode value)
    {
        lock (_lock)
        {
            ThrowIfDisposed();
            if (!_pin.Supports(value))
                throw new ArgumentException("Pin " + PinNumber + " does not support the mode " + value + ".");
            _mode = value;
            ApplyMode();
        }
    }

    /// <summary>Reads the pin.</summary>
    /// <returns>Its level.</returns>
    /// <exception cref="ObjectDisposedException">The pin is closed.</exception>
    public PinValue Read()
    {
        ThrowIfDisposed();
        return _pin.Level;
    }

    /// <summary>Writes an output.</summary>
    /// <param name="value">The level.</param>
    /// <exception cref="ArgumentException">The pin is an input.</exception>
    /// <exception cref="ObjectDisposedException">The pin is closed.</exception>
    public void Write(PinValue value)
    {
        lock (_lock)
        {
            ThrowIfDisposed();
            if (_mode < PinMode.Output)
                throw new ArgumentException("Pin " + PinNumber + " is an input.");
            WriteOutput((bool)value);
        }
    }

    /// <summary>Inverts an output; an input is left alone.</summary>
    /// <exception cref="ObjectDisposedException">The pin is closed.</exception>
    public void Toggle()
    {
        lock (_lock)
        {
            ThrowIfDisposed();
            if (_mode >= PinMode.Output)
                WriteOutput(!_pin.OutputLevel);
        }
    }

    /// <summary>Closes the pin: it is an input without a pull, and others may open it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            _debouncer?.Dispose();
            _pin.Close();
        }
    }

    private void SetCallbacks(PinValueChangedEventHandler callbacks)
    {
        lock (_lock)
        {
            ThrowIfDisposed();
            _callbacks = callbacks;
            ApplyMode();
        }
    }

    private void ApplyMode()
    {
        var listens = _callbacks != null;
        if (listens && _mode < PinMode.Output)
            (_debouncer ??= new PinDebouncer(_machine, _pin, OnEdge)).SetTimeout(_debounceTimeout);
        _pin.SetMode(_mode, listens ? Handle : null);
    }

    private void WriteOutput(bool level)
    {
        _pin.Write(level);
        if (_callbacks != null)
            _machine.Board.EdgeQueue.Add(_pin, level);
    }

    private void Handle(bool level)
    {
        if (_mode < PinMode.Output)
            _debouncer.OnEdge(level);
        else
            OnEdge(level);
    }

    private void OnEdge(bool level)
    {
        var callbacks = _isDisposed ? null : _callbacks;
        callbacks?.Invoke(this, new PinValueChangedEventArgs(level ? PinEventTypes.Rising : PinEventTypes.Falling, PinNumber));
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);
}
