// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>Is called when bytes have come in, or there is room again for bytes to go out.</summary>
/// <param name="port">The port.</param>
/// <remarks>Mirrors <c>mgos_uart_dispatcher_t</c>. Thread: loop. Read all that there is: the next call comes with the next bytes.</remarks>
public delegate void UartHandler(UartPort port);
