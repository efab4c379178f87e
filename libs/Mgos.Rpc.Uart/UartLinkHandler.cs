// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>Receives what a <see cref="UartLink"/> has found in its input.</summary>
/// <param name="input">What it is; never None.</param>
/// <param name="data">Array with the frame, for Frame and Corrupted; valid during the call.</param>
/// <param name="offset">First byte of the frame.</param>
/// <param name="count">Bytes of the frame.</param>
public delegate void UartLinkHandler(UartInput input, byte[] data, int offset, int count);
