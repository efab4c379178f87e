// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Uart;

/// <summary>Reads the options of a port from the object that a script gives, as JSON.</summary>
/// <remarks>What is not there keeps its default; what is not known is passed over.</remarks>
internal static class UartOptionsReader
{
    internal static UartOptions Read(byte[] json)
    {
        JsonMembers members = new JsonMembers();
        UartOptions options = new UartOptions();
        members.Reset(json, 0, json.Length);
        options.BaudRate = Get(members, "baudRate", options.BaudRate);
        options.DataBits = Get(members, "numDataBits", options.DataBits);
        options.Parity = (UartParity)Get(members, "parity", (int)options.Parity);
        options.StopBits = (UartStopBits)Get(members, "numStopBits", (int)options.StopBits);
        options.ReceiveBufferBytes = Get(members, "rxBufSize", options.ReceiveBufferBytes);
        options.TransmitBufferBytes = Get(members, "txBufSize", options.TransmitBufferBytes);
        options.ReceiveFlowControl = GetFlow(members, "rxFlowControl");
        options.TransmitFlowControl = GetFlow(members, "txFlowControl");
        ReadPins(members, options);
        return options;
    }

    private static void ReadPins(JsonMembers members, UartOptions options)
    {
        options.ReceivePin = Get(members, "esp32.gpio.rx", options.ReceivePin);
        options.TransmitPin = Get(members, "esp32.gpio.tx", options.TransmitPin);
        options.ClearToSendPin = Get(members, "esp32.gpio.cts", options.ClearToSendPin);
        options.RequestToSendPin = Get(members, "esp32.gpio.rts", options.RequestToSendPin);
    }

    private static int Get(JsonMembers members, string path, int absent)
    {
        int value;
        return members.TryGetInt32(path, out value) ? value : absent;
    }

    // A number says which kind, true means that of the hardware.
    private static UartFlowControl GetFlow(JsonMembers members, string path)
    {
        int kind;
        bool isOn;
        if (members.TryGetInt32(path, out kind))
            return (UartFlowControl)kind;
        return members.TryGetBoolean(path, out isOn) && isOn ? UartFlowControl.Hardware : UartFlowControl.None;
    }
}
