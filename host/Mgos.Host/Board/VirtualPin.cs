// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Gpio;

namespace Mgos.Host.Board;

/// <summary>One pin of a virtual device: what the device does to it, what the world does to it, and the level that comes of it.</summary>
/// <remarks>
/// Level: a device that drives the pin wins over the world, and <see cref="IsConflict"/> says so if they disagree; else the world, else the
/// device's pull, else low. Thread: any.
/// </remarks>
public sealed class VirtualPin
{
    private const int FirstFlashPin = 6;
    private const int LastFlashPin = 11;
    private const int FirstInputOnlyPin = 34;
    private const double Threshold = 0.5;

    private readonly VirtualBoard _board;
    private string _label = "";
    private double _analog;

    internal VirtualPin(VirtualBoard board, int number)
    {
        _board = board;
        Number = number;
    }

    /// <summary>Occurs when anything about the pin has changed, on the thread that changed it; return soon.</summary>
    public event VirtualPinChangedHandler Changed;

    /// <summary>Gets the number of the pin.</summary>
    public int Number { get; }

    /// <summary>Gets whether the pin cannot be an output.</summary>
    public bool IsInputOnly => Number >= FirstInputOnlyPin;

    /// <summary>Gets whether the pin belongs to the flash chip; the device cannot open it.</summary>
    public bool IsReserved => Number is >= FirstFlashPin and <= LastFlashPin;

    /// <summary>Gets whether the device has opened the pin.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets the mode that the device has given the pin.</summary>
    public PinMode Mode { get; private set; } = PinMode.Input;

    /// <summary>Gets whether the mode is one of the output modes.</summary>
    public bool IsOutput => Mode >= PinMode.Output;

    /// <summary>Gets the pull that the mode switches on.</summary>
    public PinPull Pull => Mode switch
    {
        PinMode.InputPullUp or PinMode.OutputOpenDrainPullUp => PinPull.Up,
        PinMode.InputPullDown or PinMode.OutputOpenSourcePullDown => PinPull.Down,
        _ => PinPull.None,
    };

    /// <summary>Gets the level in the device's output register; it is on the pin in the output modes.</summary>
    public bool OutputLevel { get; private set; }

    /// <summary>Gets what the world does to the pin.</summary>
    public PinDrive Drive { get; private set; }

    /// <summary>Gets the level of the pin.</summary>
    public bool Level { get; private set; }

    /// <summary>Gets the voltage of the pin as a part of the supply, 0 to 1; for converters.</summary>
    public double AnalogLevel => Drive == PinDrive.Analog && !IsDrivenByDevice ? _analog : Level ? 1 : 0;

    /// <summary>Gets whether device and world drive the pin to different levels; on a real board something would get hot.</summary>
    public bool IsConflict => IsDrivenByDevice && Drive != PinDrive.Released && OutputLevel != IsWorldHigh;

    /// <summary>Gets or sets what is wired to the pin, for people; never null.</summary>
    public string Label
    {
        get => _label;
        set
        {
            lock (_board.Sync)
            {
                var isNew = _label != (value ?? "");
                _label = value ?? "";
                if (isNew)
                    Tell(PinActor.World);
            }
        }
    }

    /// <summary>What runs on the event thread at each edge; null while nobody listens.</summary>
    internal Action<bool> EdgeHandler { get; private set; }

    private bool IsDrivenByDevice => Mode switch
    {
        PinMode.Output => true,
        PinMode.OutputOpenDrain or PinMode.OutputOpenDrainPullUp => !OutputLevel,
        PinMode.OutputOpenSource or PinMode.OutputOpenSourcePullDown => OutputLevel,
        _ => false,
    };

    private bool IsWorldHigh => Drive == PinDrive.High || (Drive == PinDrive.Analog && _analog >= Threshold);

    /// <summary>Holds the pin at a level, as a switch or the output of a chip does.</summary>
    /// <param name="level">True for high.</param>
    public void Set(bool level) => Apply(level ? PinDrive.High : PinDrive.Low, 0);

    /// <summary>Holds the pin at a voltage; digital inputs read high from one half on.</summary>
    /// <param name="level">The voltage as a part of the supply, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is below 0, above 1 or no number.</exception>
    public void SetAnalog(double level)
    {
        if (!(level >= 0 && level <= 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "An analog level is from 0 to 1.");
        Apply(PinDrive.Analog, level);
    }

    /// <summary>Lets go of the pin: the device and its pulls have it alone.</summary>
    public void Release() => Apply(PinDrive.Released, 0);

    /// <summary>Takes the pin for the device; false if it has it or cannot have it.</summary>
    internal bool TryOpen()
    {
        lock (_board.Sync)
        {
            if (IsOpen || IsReserved)
                return false;
            IsOpen = true;
            Tell(PinActor.Device);
            return true;
        }
    }

    /// <summary>Gives the pin back: an input without a pull and without a handler.</summary>
    internal void Close()
    {
        lock (_board.Sync)
        {
            var wasOpen = IsOpen;
            IsOpen = false;
            EdgeHandler = null;
            OutputLevel = false;
            Mode = PinMode.Input;
            Update(PinActor.Device, wasOpen);
        }
    }

    /// <summary>Says whether the pin can have a mode.</summary>
    internal bool Supports(PinMode mode) => mode >= PinMode.Input && mode <= (IsInputOnly ? PinMode.InputPullUp : PinMode.OutputOpenSourcePullDown);

    /// <summary>Sets the mode; an output mode drives low at first, as on an ESP32.</summary>
    internal void SetMode(PinMode mode, Action<bool> edgeHandler)
    {
        lock (_board.Sync)
        {
            var isNew = mode != Mode || (OutputLevel && mode >= PinMode.Output);
            Mode = mode;
            OutputLevel = OutputLevel && mode < PinMode.Output;
            Update(PinActor.Device, isNew);
            // Set last: the edge that a mode makes by its pull is none of a new handler's business.
            EdgeHandler = edgeHandler;
        }
    }

    /// <summary>Writes the output register.</summary>
    internal void Write(bool level)
    {
        lock (_board.Sync)
        {
            var isNew = OutputLevel != level;
            OutputLevel = level;
            Update(PinActor.Device, isNew);
        }
    }

    private void Apply(PinDrive drive, double analog)
    {
        lock (_board.Sync)
        {
            var isNew = Drive != drive || _analog.CompareTo(analog) != 0;
            Drive = drive;
            _analog = analog;
            Update(PinActor.World, isNew);
        }
    }

    private void Update(PinActor actor, bool isNew)
    {
        var level = Resolve();
        var isEdge = level != Level;
        Level = level;
        if (isEdge && EdgeHandler != null && !IsOutput)
            _board.EdgeQueue.Add(this, level);
        if (isEdge || isNew)
            Tell(actor);
    }

    private bool Resolve()
    {
        if (IsDrivenByDevice)
            return OutputLevel;
        return Drive == PinDrive.Released ? Pull == PinPull.Up : IsWorldHigh;
    }

    private void Tell(PinActor actor)
    {
        Changed?.Invoke(this, actor);
        _board.OnChanged(this, actor);
    }
}
