// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Adc;
using Mgos.Core;
using nanoFramework.Hardware.Esp32;

namespace Mgos.Adc;

/// <summary>Pins whose voltage is measured.</summary>
/// <remarks>Mirrors <c>mgos_adc_read</c> and others. Thread: loop; a measurement takes about 50 microseconds.</remarks>
public sealed class AdcPins : IDisposable
{
    private readonly Device _device;
    private readonly AdcConfig _config;
    private readonly AdcSysConfig _sysConfig;
    private readonly AdcChannel[] _channels = new AdcChannel[AdcConstants.MaxChannels];
    private AdcController _controller;

    internal AdcPins(Device device)
    {
        _device = device;
        _config = AdcConfig.From(device);
        _sysConfig = AdcSysConfig.From(device);
    }

    /// <summary>Finds the measured pins of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static AdcPins From(Device device) => (AdcPins)device.Parts.Find(typeof(AdcPins));

    /// <summary>Makes a pin ready to be measured.</summary>
    /// <param name="pin">The pin.</param>
    /// <returns>False if the converter cannot measure it.</returns>
    /// <remarks>Mirrors mgos_adc_enable.</remarks>
    public bool Enable(int pin)
    {
        int channel = ChannelOf(pin);
        return channel != AdcConstants.NoChannel && TryOpen(channel);
    }

    /// <summary>Measures a pin that is enabled.</summary>
    /// <param name="pin">The pin.</param>
    /// <returns>0 to 4095, or less by <c>sys.esp32_adc_width</c>; -1 if it was not enabled or cannot be measured now.</returns>
    /// <remarks>Mirrors mgos_adc_read.</remarks>
    public int Read(int pin)
    {
        int reading = ReadFull(pin);
        return reading == AdcConstants.Failed ? reading : AdcScale.Narrow(reading, _sysConfig.Esp32AdcWidth);
    }

    /// <summary>Measures the voltage of a pin that is enabled.</summary>
    /// <param name="pin">The pin.</param>
    /// <returns>Millivolts; -1 if it was not enabled or cannot be measured now.</returns>
    /// <remarks>Mirrors mgos_adc_read_voltage. All 12 bits times <c>adc.scale_uv</c>, by <c>sys.esp32_adc_vref</c> if it is set, plus <c>adc.offset_mv</c>.</remarks>
    public int ReadMillivolts(int pin)
    {
        int reading = ReadFull(pin);
        return reading == AdcConstants.Failed ? reading : AdcScale.Millivolts(reading, _config.ScaleUv, _config.OffsetMv, _sysConfig.Esp32AdcVref);
    }

    /// <summary>Closes the channels.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _channels.Length; i++)
        {
            if (_channels[i] != null)
                _channels[i].Dispose();
            _channels[i] = null;
        }
    }

    private int ReadFull(int pin)
    {
        int channel = ChannelOf(pin);
        if (channel == AdcConstants.NoChannel || _channels[channel] == null)
            return AdcConstants.Failed;
        try
        {
            return _channels[channel].ReadValue();
        }
        catch (Exception e)
        {
            _device.Log.Warn(nameof(AdcPins), "ADC of pin " + pin.ToString() + ": " + e.Message);
            return AdcConstants.Failed;
        }
    }

    // The platform knows the pin of a channel, and on an ESP32 names two pins a second time.
    private static int ChannelOf(int pin)
    {
        for (int i = 0; pin >= 0 && i < AdcConstants.MaxChannels; i++)
        {
            if (Configuration.GetFunctionPin((DeviceFunction)((int)DeviceFunction.ADC1_CH0 + i)) == pin)
                return i;
        }

        return AdcConstants.NoChannel;
    }

    private bool TryOpen(int channel)
    {
        try
        {
            if (_controller == null)
                _controller = new AdcController();
            if (_channels[channel] == null)
                _channels[channel] = _controller.OpenChannel(channel);
            return true;
        }
        catch (Exception e)
        {
            _device.Log.Warn(nameof(AdcPins), "ADC channel " + channel.ToString() + ": " + e.Message);
            return false;
        }
    }
}
