// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Boards;
using Mgos.Core;
using Mgos.Gpio;

namespace Blink;

/// <summary>Blinks the LED of the board.</summary>
internal sealed class BlinkApp : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        GpioPins pins = GpioPins.From(device);
        BlinkConfig config = BlinkConfig.From(device);
        BoardConfig board = BoardConfig.From(device);
        int led = board.Led1.Pin;
        int high = board.Led1.ActiveHigh ? config.OnMs : config.OffMs;
        int low = board.Led1.ActiveHigh ? config.OffMs : config.OnMs;
        if (!pins.SetupOutput(led, !board.Led1.ActiveHigh) || !pins.Blink(led, high, low))
            device.Log.Error(nameof(BlinkApp), "Nothing blinks: check board.led1.pin, blink.on_ms and blink.off_ms");
        else
            device.Log.Info(nameof(BlinkApp), "The LED at " + GpioPins.NameOf(led) + " blinks");
        return InitResult.Ok;
    }
}
