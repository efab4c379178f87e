// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using nanoFramework.Hardware.Esp32;

namespace System.Device.Adc;

/// <summary>A channel of the converter; measures the analog level of a pin of the board.</summary>
public class AdcChannel : AdcChannelBase, IDisposable
{
    private const int ThermometerChannel = 8;
    private const int HallChannel = 9;
    private const int ThermometerReading = 128;

    private readonly HostMachine _machine;
    private readonly int _number;

    internal AdcChannel(AdcController controller, HostMachine machine, int number)
    {
        Controller = controller;
        _machine = machine;
        _number = number;
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The channel has been disposed of.</exception>
    /// <exception cref="ArgumentException">The channel is 9, which is no more.</exception>
    public override int ReadValue()
    {
        ObjectDisposedException.ThrowIf(Controller == null, this);
        return _number switch
        {
            ThermometerChannel => ThermometerReading,
            HallChannel => throw new ArgumentException("The Hall sensor is not supported."),
            _ => (int)Math.Round(_machine.Board.Pin(_machine.PinFunctions.PinOf(DeviceFunction.ADC1_CH0 + _number)).AnalogLevel * Controller.MaxValue),
        };
    }

    /// <summary>Closes the channel.</summary>
    public void Dispose()
    {
        Controller = null;
        GC.SuppressFinalize(this);
    }
}
