// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Uart;

/// <summary>The C functions of serial ports that work on a configuration or on memory, for scripts that bind them with <c>ffi</c>.</summary>
/// <remarks>
/// <code>
/// void *mgos_uart_config_get_default(int number)
/// void mgos_uart_config_set_basic_params(void *, int baud, int dataBits, int parity, int stopBits)
/// void mgos_uart_config_set_rx_params(void *, int bufferBytes, int flowControl, int lingerMicros)    the last has no effect
/// void mgos_uart_config_set_tx_params(void *, int bufferBytes, int flowControl)
/// void esp32_uart_config_set_pins(int number, void *, int rx, int tx, int cts, int rts)
/// void esp32_uart_config_set_fifo(int number, void *, int, int, int, int)                            no effect
/// int mgos_uart_configure(int number, void *)             1 if it could be done, else 0
/// int mgos_uart_read(int number, void *, int count)       how many bytes there were
/// </code>
/// </remarks>
internal sealed class UartConfigFunctions : IScriptFunctions
{
    private readonly UartPorts _ports;

    internal UartConfigFunctions(UartPorts ports)
    {
        _ports = ports;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_uart_config_get_default": return call => call.ReturnObject(new UartOptions());
            case "mgos_uart_config_set_basic_params": return SetBasic;
            case "mgos_uart_config_set_rx_params": return SetReceive;
            case "mgos_uart_config_set_tx_params": return SetTransmit;
            case "esp32_uart_config_set_pins": return SetPins;
            case "esp32_uart_config_set_fifo": return call => OptionsOf(call, 1);
            case "mgos_uart_configure": return Configure;
            case "mgos_uart_read": return Read;
            default: return null;
        }
    }

    private static UartOptions OptionsOf(IScriptCall call, int index)
    {
        UartOptions options = call.GetObject(index) as UartOptions;
        if (options == null)
            call.Fail("no UART configuration; it comes from mgos_uart_config_get_default");
        return options;
    }

    private static void SetBasic(IScriptCall call)
    {
        UartOptions options = OptionsOf(call, 0);
        if (options == null)
            return;
        options.BaudRate = call.GetInt(1);
        options.DataBits = call.GetInt(2);
        options.Parity = (UartParity)call.GetInt(3);
        options.StopBits = (UartStopBits)call.GetInt(4);
    }

    private static void SetReceive(IScriptCall call)
    {
        UartOptions options = OptionsOf(call, 0);
        if (options == null)
            return;
        options.ReceiveBufferBytes = call.GetInt(1);
        options.ReceiveFlowControl = (UartFlowControl)call.GetInt(2);
    }

    private static void SetTransmit(IScriptCall call)
    {
        UartOptions options = OptionsOf(call, 0);
        if (options == null)
            return;
        options.TransmitBufferBytes = call.GetInt(1);
        options.TransmitFlowControl = (UartFlowControl)call.GetInt(2);
    }

    private static void SetPins(IScriptCall call)
    {
        UartOptions options = OptionsOf(call, 1);
        if (options == null)
            return;
        options.ReceivePin = call.GetInt(2);
        options.TransmitPin = call.GetInt(3);
        options.ClearToSendPin = call.GetInt(4);
        options.RequestToSendPin = call.GetInt(5);
    }

    private void Configure(IScriptCall call)
    {
        UartOptions options = OptionsOf(call, 1);
        UartPort port = _ports.Get(call.GetInt(0));
        call.Return(options != null && port != null && options.IsValid && port.Configure(options) ? 1 : 0);
    }

    private void Read(IScriptCall call)
    {
        byte[] data;
        int offset;
        int count = call.GetInt(2);
        UartPort port = _ports.Get(call.GetInt(0));
        if (port == null)
            call.Fail("no such UART");
        else if (!call.TryGetBuffer(1, out data, out offset) || count < 0 || count > data.Length - offset)
            call.Fail("invalid UART data");
        else
            call.Return(port.Read(data, offset, count));
    }
}
