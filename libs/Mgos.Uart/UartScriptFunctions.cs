// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Uart;

/// <summary>Serial ports, for api_uart.js.</summary>
/// <remarks>
/// <code>
/// int mgos_mjs_uart_configure(int number, char *json)
/// void mgos_uart_set_dispatcher(int number, void (*)(int number, userdata), userdata)
/// void mgos_uart_write(int number, char *data)            int mgos_uart_write_avail(int number)
/// int mgos_uart_write(int number, char *data, int count)  how many bytes were written
/// char *mgos_mjs_uart_read(int number)                    int mgos_uart_read_avail(int number)
/// void mgos_uart_set_rx_enabled(int number, int isOn)     int mgos_uart_is_rx_enabled(int number)
/// void mgos_uart_flush(int number)
/// </code>
/// </remarks>
internal sealed class UartScriptFunctions : IScriptFunctions
{
    private const int CountArgument = 2;

    private readonly UartPorts _ports;

    internal UartScriptFunctions(UartPorts ports)
    {
        _ports = ports;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_mjs_uart_configure": return Configure;
            case "mgos_uart_set_dispatcher": return SetDispatcher;
            case "mgos_uart_write": return Write;
            case "mgos_uart_write_avail": return call => call.Return(Has(call) ? PortOf(call).WriteAvailable : 0);
            case "mgos_mjs_uart_read": return Read;
            case "mgos_uart_read_avail": return call => call.Return(Has(call) ? PortOf(call).ReadAvailable : 0);
            case "mgos_uart_set_rx_enabled": return Enable;
            case "mgos_uart_is_rx_enabled": return call => call.Return(Has(call) && PortOf(call).IsReceiverEnabled ? 1 : 0);
            case "mgos_uart_flush": return Flush;
            default: return null;
        }
    }

    private UartPort PortOf(IScriptCall call) => _ports.Get(call.GetInt(0));

    private bool Has(IScriptCall call)
    {
        bool has = PortOf(call) != null;
        if (!has)
            call.Fail("no such UART");
        return has;
    }

    private void Configure(IScriptCall call)
    {
        UartOptions options = UartOptionsReader.Read(call.GetBytes(1) ?? new byte[0]);
        UartPort port = PortOf(call);
        call.Return(port != null && options.IsValid && port.Configure(options) ? 1 : 0);
    }

    private void SetDispatcher(IScriptCall call)
    {
        if (!Has(call))
            return;
        IScriptCallback callback = call.GetCallback(1);
        PortOf(call).SetDispatcher(callback == null ? null : new UartScriptHandler(callback).Run);
    }

    private void Write(IScriptCall call)
    {
        if (call.Count > CountArgument)
        {
            WriteCounted(call);
            return;
        }

        byte[] data = call.GetBytes(1) ?? new byte[0];
        if (Has(call))
            PortOf(call).Write(data, 0, data.Length);
    }

    private void WriteCounted(IScriptCall call)
    {
        byte[] data;
        int offset;
        int count = call.GetInt(CountArgument);
        if (!call.TryGetBuffer(1, out data, out offset) || count < 0 || count > data.Length - offset)
            call.Fail("invalid UART data");
        else if (Has(call))
            call.Return(PortOf(call).Write(data, offset, count));
    }

    private void Read(IScriptCall call)
    {
        if (!Has(call))
            return;
        byte[] data = new byte[PortOf(call).ReadAvailable];
        PortOf(call).Read(data, 0, data.Length);
        call.Return(data);
    }

    private void Enable(IScriptCall call)
    {
        if (Has(call))
            PortOf(call).SetReceiverEnabled(call.GetBoolean(1));
    }

    private void Flush(IScriptCall call)
    {
        if (Has(call))
            PortOf(call).Flush();
    }
}
