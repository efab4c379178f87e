// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using nanoFramework.Hardware.Esp32;

namespace Mgos.OneWire;

/// <summary>The 1-Wire bus of a device, as its configuration switches it on.</summary>
/// <remarks>Thread: loop.</remarks>
public sealed class OneWireBuses : IDisposable
{
    private readonly Device _device;
    private UartOneWireLine _line;

    internal OneWireBuses(Device device)
    {
        _device = device;
    }

    /// <summary>The bus; null if <c>onewire.enable</c> is off.</summary>
    public OneWireBus Global { get; private set; }

    /// <summary>Finds the bus of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static OneWireBuses From(Device device) => (OneWireBuses)device.Parts.Find(typeof(OneWireBuses));

    /// <summary>Closes the bus.</summary>
    public void Dispose()
    {
        if (_line != null)
            _line.Dispose();
        _line = null;
        Global = null;
    }

    internal bool Start()
    {
        OnewireConfig config = OnewireConfig.From(_device);
        if (!config.Enable)
            return true;
        if (config.UartNo < 0 || config.UartNo >= OneWireConstants.MaxUarts)
            return Fail("uart_no", "no such UART");
        try
        {
            SetPins(config);
            _line = new UartOneWireLine("COM" + (config.UartNo + 1).ToString());
        }
        catch (Exception e)
        {
            return Fail("uart_no, onewire.tx_gpio and onewire.rx_gpio", e.Message);
        }

        Global = new OneWireBus(_line);
        return true;
    }

    private static void SetPins(OnewireConfig config)
    {
        int first = (int)DeviceFunction.COM1_TX + config.UartNo * OneWireConstants.UartFunctionStep;
        Configuration.SetPinFunction(config.TxGpio, (DeviceFunction)first);
        Configuration.SetPinFunction(config.RxGpio, (DeviceFunction)(first + 1));
    }

    private bool Fail(string key, string reason)
    {
        _device.Log.Error(nameof(OneWireBuses), "1-Wire cannot start (" + reason + "): check onewire." + key);
        return false;
    }
}
