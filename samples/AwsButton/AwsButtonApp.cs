// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Aws;
using Mgos.Boards;
using Mgos.Core;
using Mgos.Gpio;
using Mgos.Mqtt;
using Mgos.Shadow;

namespace AwsButton;

/// <summary>A press publishes a message and switches the lamp; the shadow knows the lamp, and may switch it too.</summary>
internal sealed class AwsButtonApp : MgosApp
{
    private const int AtLeastOnce = 1;

    private Device _device;
    private GpioPins _pins;
    private DeviceShadow _shadow;
    private BoardConfig _board;
    private ButtonConfig _config;
    private bool _isOn;
    private int _presses;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _pins = GpioPins.From(device);
        _board = BoardConfig.From(device);
        _config = ButtonConfig.From(device);
        _shadow = DeviceShadow.From(device);
        if (_shadow != null)
            _shadow.AddHandler(OnShadow);
        if (!_pins.SetupOutput(_board.Led1.Pin, !_board.Led1.ActiveHigh) || !SetupButton(_board.Btn1.Pin, _board.Btn1.PullUp))
            device.Log.Error(nameof(AwsButtonApp), "The button does nothing: check board.led1.pin, board.btn1.pin and button.debounce_ms");
        return InitResult.Ok;
    }

    // A button to ground with a pull-up is low when it is pressed, one to the supply high.
    private bool SetupButton(int pin, bool hasPullUp) => _pins.SetButtonHandler(
        pin, hasPullUp ? GpioPull.Up : GpioPull.Down, hasPullUp ? GpioInterruptMode.EdgeNegative : GpioInterruptMode.EdgePositive, _config.DebounceMs, OnPress);

    private void OnPress(int pin)
    {
        _presses++;
        Switch(!_isOn);
        MqttConnection mqtt = MqttConnection.From(_device);
        if (mqtt != null)
            mqtt.Publish(AwsConfig.From(_device).ThingName + "/" + _config.Topic, StateText(), AtLeastOnce, false);
        Report();
    }

    // What is desired of the lamp is done and reported. Members that mean nothing here are left alone.
    private void OnShadow(ShadowNotice notice)
    {
        bool isOn;
        if (notice.Event == ShadowEvent.UpdateDelta && notice.State.Members.TryGetBoolean("on", out isOn))
            Switch(isOn);
        else if (notice.Event == ShadowEvent.GetAccepted && notice.State.Members.TryGetBoolean("delta.on", out isOn))
            Switch(isOn);
        else if (notice.Event != ShadowEvent.Connected)
            return;
        Report();
    }

    private void Switch(bool isOn)
    {
        _isOn = isOn;
        _pins.Write(_board.Led1.Pin, isOn == _board.Led1.ActiveHigh);
        _device.Log.Info(nameof(AwsButtonApp), "Lamp " + (isOn ? "on" : "off") + ", presses " + _presses.ToString());
    }

    private void Report()
    {
        if (_shadow != null)
            _shadow.Update(StateText());
    }

    private string StateText() => "{\"on\":" + (_isOn ? "true" : "false") + ",\"presses\":" + _presses.ToString() + "}";
}
