// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.Config;

/// <summary>Tells whoever wants to know that the live configuration has changed.</summary>
/// <remarks>A handler that changes it again has all of them told once more, <see cref="ConfigConstants.MaxChangeRounds"/> times at most.</remarks>
internal sealed class ConfigObservers
{
    private readonly DeviceConfig _config;
    private readonly DeviceLog _log;
    private readonly ArrayList _handlers = new ArrayList();
    private bool _isTelling;
    private bool _hasChanged;

    internal ConfigObservers(DeviceConfig config, DeviceLog log)
    {
        _config = config;
        _log = log;
    }

    internal void Add(ConfigChangeHandler handler) => _handlers.Add(handler);

    internal void Tell()
    {
        _hasChanged = true;
        if (_isTelling)
            return;
        _isTelling = true;
        for (int round = 0; _hasChanged && round < ConfigConstants.MaxChangeRounds; round++)
        {
            _hasChanged = false;
            for (int i = 0; i < _handlers.Count; i++)
                Run((ConfigChangeHandler)_handlers[i]);
        }

        _isTelling = false;
    }

    private void Run(ConfigChangeHandler handler)
    {
        try
        {
            handler(_config);
        }
        catch (Exception e)
        {
            _log.HandlerFailed("handler of a changed configuration", handler, e);
        }
    }
}
