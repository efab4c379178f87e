// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;

namespace System.Device.Adc;

/// <summary>The converter of the current virtual device: 12 bits, the 20 channels of an ESP32, on the pins of <see cref="HostMachine.Board"/>.</summary>
/// <remarks>The API and the behaviour of nanoFramework.System.Device.Adc. Channel 8 is the chip's thermometer and 9 is gone, as on the chip.</remarks>
public class AdcController : AdcControllerBase
{
    private readonly HostMachine _machine = HostMachine.Required;

    /// <inheritdoc/>
    public override int ChannelCount => 20;

    /// <inheritdoc/>
    public override AdcChannelMode ChannelMode { get; set; }

    /// <inheritdoc/>
    public override int MaxValue => 4095;

    /// <inheritdoc/>
    public override int MinValue => 0;

    /// <inheritdoc/>
    public override int ResolutionInBits => 12;

    /// <inheritdoc/>
    public override bool IsChannelModeSupported(AdcChannelMode channelMode) => channelMode == AdcChannelMode.SingleEnded;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no such channel.</exception>
    public override AdcChannel OpenChannel(int channelNumber)
    {
        if (channelNumber < 0 || channelNumber >= ChannelCount)
            throw new ArgumentException("There is no ADC channel " + channelNumber + ".");
        return new AdcChannel(this, _machine, channelNumber);
    }
}
