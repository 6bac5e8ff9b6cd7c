# The real client: registers, saves, loads, tags, asks and removes at the pool of an address.
import os, sys, pdb, logging
pdb.set_trace = lambda *a, **k: None
home, url, user, password = sys.argv[1:5]
os.environ['HOME'] = home
os.makedirs(home + '/.config', exist_ok=True)
said = sys.stdout
sys.stdout = open(os.devnull, 'w')
logging.disable(logging.CRITICAL)
from requests.auth import HTTPBasicAuth
from fdi.dataset.product import Product
from fdi.dataset.numericparameter import NumericParameter
from fdi.pal.context import MapContext
from fdi.pal.productstorage import ProductStorage
from fdi.pal.query import MetaQuery, AbstractQuery
name = url.rsplit('/', 1)[1]
auth = HTTPBasicAuth(user, password)
store = ProductStorage(name, poolurl=url, auth=auth)
pool = store.getPool(name)
sys.stdout = said
def made(i):
    p = Product(description='product %d' % i, creator='c%d' % i)
    p.meta['extra'] = NumericParameter(value=i)
    return p
one = store.save(made(0))
print('saved', one.urn)
many = store.save([made(1), made(2)], tag='pair')
print('saved', *[r.urn for r in many])
print('loaded', store.load(one.urn).product.description, pool.loadProduct(many[1].urn).description)
print('tagged', *[r.urn for r in store.load('pair')])
pool.setTag('late', one.urn)
print('tags', *sorted(pool.getTags()), pool.tagExists('late'), *pool.getTags(one.urn))
pool.removeTag('late')
print('tags', *sorted(pool.getTags()))
print('meta', *[r.urn for r in store.select(MetaQuery(Product, 'm["extra"] > 0'))])
print('whole', *[r.urn for r in store.select(AbstractQuery(Product, 'p', 'p.description == "product 2"'))])
print('where', *pool.where('p.creator == "c1"'))
print('count', pool.getCount(), pool.getCount('fdi.dataset.product.Product'), *pool.getProductClasses())
print('exists', pool.exists(one.urn), pool.isEmpty(), *pool.getAllUrns())
context = MapContext(description='ctx')
context.refs['p'] = one
saved = store.save(context)
print('context', saved.urn, store.load(saved.urn).product.refs['p'].product.description)
for wrong in (lambda: store.select(MetaQuery(Product, 'm["nosuch"] > 1')), lambda: pool.loadProduct('urn:%s:fdi.dataset.product.Product:99' % name), lambda: store.select(MetaQuery(Product, 'm[')) ):
    try:
        wrong(); print('no error')
    except Exception as e:
        print('error', type(e).__name__)
store.remove(many[0].urn)
print('left', *pool.getAllUrns())
pool.removeAll()
print('empty', pool.isEmpty())
print('again', store.save(made(7)).urn)
