# The real server, on a port of this machine and a folder of its own.
import os, sys, pdb, logging, pathlib
pdb.set_trace = lambda *a, **k: None
home, port = sys.argv[1], int(sys.argv[2])
os.environ['HOME'] = home
os.makedirs(home + '/.config', exist_ok=True)
data = home + '/data'
os.makedirs(data + '/v0.16', exist_ok=True)
import importlib.util
from werkzeug.security import generate_password_hash as hashed
spec = importlib.util.find_spec('fdi')
text = pathlib.Path(spec.submodule_search_locations[0], 'pns', 'config.py').read_text()
own = dict(host='127.0.0.1', port=port, username='foo', password='bar', rw_user='foo', ro_user='ro',
    rw_pass=hashed('bar', method='pbkdf2:sha256:1000'), ro_pass=hashed('rodom', method='pbkdf2:sha256:1000'),
    base_local_poolpath=data, server_local_poolpath=data + '/v0.16', read_only_pools={}, self_username=os.environ.get('USER', 'root'),
    admin_user=None, admin_pass=None)
text += '\npnsconfig.update(%r)\npnsconfig["url_aliases"]["http"] = "http://127.0.0.1:%d" + pnsconfig["baseurl"]\nconfig = {}\n' % (own, port)
pathlib.Path(home, '.config', 'pnslocal.py').write_text(text)
said = sys.stdout
sys.stdout = open(os.devnull, 'w')
logging.disable(logging.CRITICAL)
from fdi.utils.getconfig import getConfig
from fdi.httppool import create_app
from werkzeug.serving import make_server
conf = getConfig()
server = make_server('127.0.0.1', port, create_app(conf, level=logging.WARNING), threaded=True)
said.write('ready %s\n' % conf['baseurl'])
said.flush()
server.serve_forever()
