// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Boards;
using Mgos.Core;
using Mgos.Gpio;

namespace Button;

/// <summary>Toggles the LED at each press of the button, and counts.</summary>
internal sealed class ButtonApp : MgosApp
{
    private Device _device;
    private GpioPins _pins;
    private int _led;
    private int _presses;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _pins = GpioPins.From(device);
        BoardConfig board = BoardConfig.From(device);
        _led = board.Led1.Pin;
        if (!_pins.SetupOutput(_led, !board.Led1.ActiveHigh) || !SetupButton(board.Btn1.Pin, board.Btn1.PullUp))
            device.Log.Error(nameof(ButtonApp), "Nothing happens: check board.led1.pin, board.btn1.pin and button.debounce_ms");
        return InitResult.Ok;
    }

    // A button to ground with a pull-up is low when it is pressed, one to the supply high.
    private bool SetupButton(int pin, bool hasPullUp) => _pins.SetButtonHandler(
        pin,
        hasPullUp ? GpioPull.Up : GpioPull.Down,
        hasPullUp ? GpioInterruptMode.EdgeNegative : GpioInterruptMode.EdgePositive,
        ButtonConfig.From(_device).DebounceMs,
        OnPress);

    private void OnPress(int pin)
    {
        bool isHigh = _pins.Toggle(_led);
        _device.Log.Info(nameof(ButtonApp), "Press " + (++_presses).ToString() + " at " + GpioPins.NameOf(pin) + ", LED pin " + (isHigh ? "high" : "low"));
    }
}
