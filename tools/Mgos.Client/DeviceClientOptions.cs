// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>How to reach a device.</summary>
public sealed class DeviceClientOptions
{
    /// <summary>Time that opening the connection may take, and then each call; 20 s unless set.</summary>
    public TimeSpan Timeout { get; init; } = ClientLimits.DefaultTimeout;

    /// <summary>User and password, sent only as a digest and only when the device asks; null for none.</summary>
    public RpcCredentials? Credentials { get; init; }

    /// <summary>File with the client certificate in PEM; null for none.</summary>
    public string? ClientCertificateFile { get; init; }

    /// <summary>File with the key of the client certificate in PEM; null if the certificate's file holds it.</summary>
    public string? ClientKeyFile { get; init; }

    /// <summary>File with the authorities, in PEM, that a server's certificate may come from; null for those of the operating system.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>Whether a server's certificate is taken unseen.</summary>
    public bool IsInsecure { get; init; }

    /// <summary>Speed of a serial line, bits a second; 115200 unless set.</summary>
    public int BaudRate { get; init; } = 115200;

    /// <summary>Whether a serial line has RTS and CTS for flow control.</summary>
    public bool HasHardwareFlowControl { get; init; }

    /// <summary>What is done to DTR and RTS of a serial line.</summary>
    public ControlLines ControlLines { get; init; }

    /// <summary>Whether the arguments of a call are named <c>args</c>, for firmware older than 2018, instead of <c>params</c>.</summary>
    public bool UsesArgs { get; init; }

    /// <summary>Receives a line for each frame and each step of a connection; null for nobody. Called on any thread.</summary>
    public Action<string>? Trace { get; init; }
}
