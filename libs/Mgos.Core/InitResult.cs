// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>What an initialisation step reports; negative values stop the boot.</summary>
/// <remarks>Mirrors <c>enum mgos_init_result</c>, numbers included. Differs: only the codes that managed libraries can yield.</remarks>
public enum InitResult
{
    /// <summary>Initialised.</summary>
    Ok = 0,

    /// <summary>Not enough memory.</summary>
    OutOfMemory = -1,

    /// <summary>The application refused to start.</summary>
    AppInitFailed = -2,

    /// <summary>The script <c>init.js</c> could not be run.</summary>
    AppScriptInitFailed = -3,

    /// <summary>The root file system could not be mounted.</summary>
    FileSystemInitFailed = -5,

    /// <summary>The compiled-in configuration is unusable.</summary>
    ConfigLoadDefaultsFailed = -10,

    /// <summary><c>debug.stdout_uart</c> names a UART that does not exist.</summary>
    ConfigInvalidStdoutUart = -12,

    /// <summary><c>debug.stderr_uart</c> names a UART that does not exist.</summary>
    ConfigInvalidStderrUart = -13,

    /// <summary>The web server cannot listen on <c>http.listen_addr</c>.</summary>
    ConfigWebServerListenFailed = -14,

    /// <summary>RPC could not be started.</summary>
    RpcFailed = -15,

    /// <summary>A UART could not be opened.</summary>
    UartFailed = -16,

    /// <summary>An update could not be applied.</summary>
    ApplyUpdateFailed = -21,

    /// <summary>A library that others need failed to start.</summary>
    DependenciesFailed = -32,

    /// <summary>A file system could not be mounted.</summary>
    MountFailed = -33,

    /// <summary>The network could not be started.</summary>
    NetworkInitFailed = -34,
}
