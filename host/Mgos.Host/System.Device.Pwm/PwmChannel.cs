// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using Mgos.Host.Buses;
using nanoFramework.Hardware.Esp32;

namespace System.Device.Pwm;

/// <summary>A pin of the current virtual device that is switched on and off fast; what comes out is in <see cref="BusSet.Pwm"/>.</summary>
/// <remarks>The API and the behaviour of nanoFramework.System.Device.Pwm on an ESP32: the pin needs a function PWM1 to PWM16 first.</remarks>
public sealed class PwmChannel : IDisposable
{
    private const int ChipCount = 8;
    private const int ChannelsOfChip = 2;
    private const int FunctionStep = DeviceFunction.PWM2 - DeviceFunction.PWM1;
    private const double DutySteps = 10000;
    private const int DefaultFrequency = 400;
    private const double DefaultDuty = 0.5;
    private const int NoPin = -1;

    private readonly VirtualPwm _output;
    private int _frequency;
    private uint _duty;
    private bool _isRunning;

    /// <summary>Makes a channel without a pin, which an ESP32 refuses.</summary>
    /// <param name="chip">The timer.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="frequency">The frequency in hertz.</param>
    /// <param name="dutyCyclePercentage">The part of the time that it is on, 0 to 1.</param>
    /// <exception cref="ArgumentException">Always: use <see cref="CreateFromPin"/>.</exception>
    public PwmChannel(int chip, int channel, int frequency = DefaultFrequency, double dutyCyclePercentage = DefaultDuty)
        : this(HostMachine.Required, NoPin, frequency, dutyCyclePercentage)
    {
    }

    private PwmChannel(HostMachine machine, int pin, int frequency, double duty)
    {
        Frequency = frequency;
        _output = machine.Buses.FindPwm(pin) ?? throw new ArgumentException("Pin " + pin + " cannot be an output.");
        DutyCycle = duty;
    }

    /// <summary>Gets or sets the frequency in hertz.</summary>
    /// <exception cref="ArgumentException">It is not above 0.</exception>
    public int Frequency
    {
        get => _frequency;
        set
        {
            _frequency = value > 0 ? value : throw new ArgumentException("The frequency is not above 0.");
            Apply();
        }
    }

    /// <summary>Gets or sets the part of the time that the pin is on, 0 to 1, in steps of a ten thousandth.</summary>
    /// <exception cref="ArgumentException">It is not between 0 and 1.</exception>
    public double DutyCycle
    {
        get => _duty / DutySteps;
        set
        {
            _duty = value is >= 0 and <= 1 ? (uint)(value * DutySteps) : throw new ArgumentException("The duty cycle is not between 0 and 1.");
            Apply();
        }
    }

    /// <summary>Makes a channel.</summary>
    /// <param name="chip">The timer.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="frequency">The frequency in hertz.</param>
    /// <param name="dutyCyclePercentage">The part of the time that it is on, 0 to 1.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="ArgumentException">Always: use <see cref="CreateFromPin"/>.</exception>
    public static PwmChannel Create(int chip, int channel, int frequency = DefaultFrequency, double dutyCyclePercentage = DefaultDuty) =>
        new(chip, channel, frequency, dutyCyclePercentage);

    /// <summary>Makes the channel of a pin; it does not run yet.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="frequency">The frequency in hertz.</param>
    /// <param name="dutyCyclePercentage">The part of the time that it is on, 0 to 1.</param>
    /// <returns>The channel; null if the pin has no function PWM1 to PWM16.</returns>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    public static PwmChannel CreateFromPin(int pin, int frequency = DefaultFrequency, double dutyCyclePercentage = DefaultDuty)
    {
        var machine = HostMachine.Required;
        for (var i = 0; i < ChipCount * ChannelsOfChip; i++)
        {
            if (machine.PinFunctions.PinOf(DeviceFunction.PWM1 + (i * FunctionStep)) == pin)
                return new PwmChannel(machine, pin, frequency, dutyCyclePercentage);
        }

        return null;
    }

    /// <summary>Starts.</summary>
    public void Start()
    {
        _isRunning = true;
        Apply();
    }

    /// <summary>Stops; the pin is low then.</summary>
    public void Stop()
    {
        _isRunning = false;
        _output.Stop();
    }

    /// <summary>Gives the channel back; a pin that runs goes on.</summary>
    public void Dispose()
    {
    }

    private void Apply()
    {
        if (_isRunning)
            _output.Run(_frequency, DutyCycle);
    }
}
